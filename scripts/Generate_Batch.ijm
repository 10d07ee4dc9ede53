// Makes many samples of spongiosa, a file each, and a table of what they measure.
// Change the settings, then press Run; in Fiji this is Plugins > BoneGen > Scripts > Generate Batch.
model = "vertebra";
count = 100;
seed = 1;
threshold = 225;
folder = getDirectory("Choose a folder for the samples");

samples = folder + "samples";
run("Generate Spongiosa...", "model=" + model + " count=" + count + " seed=" + seed + " output=[" + samples + "]");
run("Measure Trabecular Bone...", "folder=[" + samples + "] threshold=" + threshold
    + " metrics=bvtv,tbth,tbsp,conn output=[" + folder + "samples.csv]");
