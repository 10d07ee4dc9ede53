// Measures every stack of a folder (TIFF, NRRD, ISQ) by BoneJ's definitions: one table, one summary plot.
// threshold is none for binary images, otsu, or a density: bone is that and above.
// mask is none, or the folder itself: then x_mask.tif is the mask of x.tif, and scans without one are left out and named.
threshold = "otsu";
mask = "none";
metrics = "all";
folder = getDirectory("Choose a folder of stacks");

run("Measure Trabecular Bone...", "folder=[" + folder + "] threshold=" + threshold + " mask=[" + mask + "] metrics=" + metrics
    + " plot=true output=[" + folder + "trabecular-bone.csv]");
