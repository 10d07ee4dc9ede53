package io.github.bonegen.imagej;

import ij.IJ;
import org.scijava.Context;
import org.scijava.app.event.StatusEvent;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;

/** Shows SciJava's status in plain ImageJ's status bar, as Fiji does by itself. */
final class StatusBar {

    StatusBar(final Context context) {
        context.service(EventService.class).subscribe(this);
    }

    @EventHandler
    private void onEvent(final StatusEvent event) {
        if (event.getStatusMessage() != null) {
            IJ.showStatus(event.getStatusMessage());
        }
        if (event.getProgressMaximum() > 0) {
            IJ.showProgress(event.getProgressValue(), event.getProgressMaximum());
        }
    }
}
