// From a set of prepared radiographs to a model of them, to a set that the model makes, to how good that set is.
// Radiograph Set makes a set to try it with, in the folder "prepared"; docs/radiograph-generators.md explains the settings.
method = "diffusion";
size = 256;
channels = "auto";
steps = 50000;
minutes = 600;
sampling = 18;
count = 500;
heldout = "validation";
learning = 600;
seed = 1;
folder = getDirectory("Choose the folder that holds the set");

real = folder + "prepared";
training = folder + "training";
synthetic = folder + "synthetic";
run("Train Radiograph Generator...", "set=[" + real + "] strategy=none method=" + method + " size=" + size
    + " channels=" + channels + " steps=" + steps + " minutes=" + minutes + " seed=" + seed + " name=radiographs output=["
    + training + "]");
run("Generate Radiographs...", "model=[" + training + File.separator + "radiographs.bonegen] label=both count=" + count
    + " steps=" + sampling + " seed=" + seed + " output=[" + synthetic + "]");
run("Evaluate Radiographs...", "synthetic=[" + synthetic + "] real=[" + real + "] heldout=" + heldout + " steps=" + learning
    + " seed=" + seed + " output=[" + folder + "evaluation]");
