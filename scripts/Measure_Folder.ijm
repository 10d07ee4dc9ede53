// Measures every stack of a folder (TIFF, NRRD, ISQ) by BoneJ's definitions: one table, one summary plot.
// threshold is none for binary images, otsu, or a density: bone is that and above.
threshold = "otsu";
metrics = "all";
folder = getDirectory("Choose a folder of stacks");

run("Measure Trabecular Bone...", "folder=[" + folder + "] threshold=" + threshold + " metrics=" + metrics
    + " plot=true output=[" + folder + "trabecular-bone.csv]");
