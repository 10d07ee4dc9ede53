// From a folder of calibrated scans to a model of that bone: patches, training, evaluation, first samples.
// A few hours of a processor are a beginning; docs/train.md says what the settings mean.
name = "mybone";
size = 32;
voxel = 0.164;
channels = "32";
batch = 16;
growth = 1000;
steps = 10000;
count = 512;
folder = getDirectory("Choose a folder of scans");

patches = folder + "patches";
training = folder + "training";
model = training + File.separator + name + ".bonegen";
run("Extract Training Patches...", "folder=[" + folder + "] voxel=" + voxel + " size=" + size + " output=[" + patches
    + "]");
run("Train Spongiosa Generator...", "patches=[" + patches + "] output=[" + training + "] name=" + name + " size=" + size
    + " channels=" + channels + " batch=" + batch + " growth=" + growth + " steps=" + steps);
run("Evaluate Spongiosa Generator...", "model=[" + model + "] patches=[" + patches + "] count=" + count
    + " card=true output=[" + folder + "evaluation]");
run("Generate Spongiosa...", "model=[" + model + "] count=16 seed=1 output=[" + folder + "first-samples.tif]");
