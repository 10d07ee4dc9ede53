package org.bonej.plugins;

import io.github.bonegen.imagej.FakeBoneJ;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;

/** BoneJ's connectivity from 7.2, as far as its wiring goes. Not annotated: a test installs it. */
public class Connectivity implements Command {

    @Parameter
    private FakeBoneJ.Dataset inputDataset;

    @Parameter(type = ItemIO.OUTPUT)
    private FakeBoneJ.Table resultsTable;

    @Override
    public void run() {
        resultsTable = FakeBoneJ.Table.around(inputDataset.title(), 7.2);
    }
}
