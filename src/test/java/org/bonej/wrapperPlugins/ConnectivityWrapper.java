package org.bonej.wrapperPlugins;

import ij.ImagePlus;
import io.github.bonegen.imagej.FakeBoneJ;
import java.io.File;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;

/** BoneJ's connectivity up to 7.1, as far as its wiring goes. Not annotated: a test installs it. */
public class ConnectivityWrapper implements Command {

    @Parameter
    private ImagePlus inputImage;

    @Parameter
    private LogService logService;

    @Parameter(required = false)
    private File directory;

    @Parameter(type = ItemIO.OUTPUT)
    private FakeBoneJ.Table resultsTable;

    @Override
    public void run() {
        logService.debug("measuring");
        resultsTable = FakeBoneJ.Table.around(inputImage.getTitle(), 7.1);
    }
}
