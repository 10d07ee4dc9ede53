#@ File (label = "Folder of stacks", style = "directory") folder
#@ String (label = "Mode", choices = {"surface", "volume", "thickness"}, value = "thickness") mode
#@ Integer (label = "Edge of the pictures", value = 400) size
#@ Integer (label = "Pictures in a turn", value = 36) views
#@ CommandService command

// A turning picture (GIF) beside every TIFF stack of a folder.
import io.github.bonegen.command.ShowIn3DCommand
import io.github.bonegen.imagej.io.ImageFiles

for (file in folder.listFiles().findAll { it.name.toLowerCase().endsWith(".tif") }.sort()) {
    def output = new File(folder, file.name.replaceFirst(/\.[^.]*$/, ".gif"))
    def done = command.run(ShowIn3DCommand, true, "image", ImageFiles.open(file.path), "mode", mode, "size", size,
        "views", views, "output", output).get()
    if (done.isCanceled()) {
        throw new IllegalStateException(file.name + ": " + done.getCancelReason())
    }
}
