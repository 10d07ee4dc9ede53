// Atypical or not: every radiograph of a folder (DICOM, TIFF, PNG, JPEG) in one table, each with its evidence drawn over it.
// No diagnostic device; the bundled model has seen simulated femurs only. A row with a warning is not to be believed.
model = "fracture";
folder = getDirectory("Choose a folder of radiographs");

run("Classify Fracture...", "folder=[" + folder + "] model=[" + model + "] overlays=true output=[" + folder
    + "classification" + File.separator + "fractures.csv]");
