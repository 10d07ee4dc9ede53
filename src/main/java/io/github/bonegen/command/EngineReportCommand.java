package io.github.bonegen.command;

import io.github.bonegen.Progress;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.nn.EngineReport;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Says what the networks run on. */
@Plugin(type = Command.class, name = "engine-report", menuPath = "Plugins>BoneGen>Engine>Engine Report...",
    description = "Versions, native library, devices, threads and cache folder of the engine that runs the networks.")
public final class EngineReportCommand extends BoneGenCommand {

    @Parameter(persist = false, label = "Device", description = "auto, cpu, gpu or gpu:N; an absent one is an error")
    private String device = "auto";

    @Parameter(type = ItemIO.OUTPUT)
    private String report;

    @Override
    protected void execute(final Progress progress) {
        report = EngineReport.of(device);
    }
}
