// A set of simulated radiographs of femur fractures, prepared as squares to learn from, and one of each kind to look at.
count = 600;
affshare = 0.5;
hospitals = 10;
megapixels = 2;
size = 256;
seed = 1;
folder = getDirectory("Choose a folder for the image set");

run("Make Phantom Image Set...", "count=" + count + " affshare=" + affshare + " hospitals=" + hospitals + " megapixels="
    + megapixels + " seed=" + seed + " output=[" + folder + "phantoms]");
run("Prepare Image Set...", "folder=[" + folder + "phantoms] strategy=pad size=" + size + " output=[" + folder
    + "prepared]");
kinds = newArray("AFF-complete", "AFF-incomplete", "NFF-transverse", "NFF-oblique", "NFF-spiral", "NFF-comminuted");
for (i = 0; i < kinds.length; i++) {
    run("Simulate Femur Fracture...", "kind=" + kinds[i] + " seed=" + seed + " megapixels=" + megapixels + " output=["
        + folder + kinds[i] + ".png]");
}
