/*-
 * #%L
 * BoneGen: in-silico spongiosa and femur radiographs for Fiji.
 * %%
 * Copyright (C) 2026 BoneGen developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package io.github.bonegen.radiograph.generator;

import io.github.bonegen.Progress;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.model.ModelRun;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.training.TrainingRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trains a generator of radiographs in a run folder, whatever the method. */
public final class RadiographTraining {

    /** What defines a run; a run resumed must have the same. */
    private record Run(String kind, Object settings, Map<String, Integer> images, int size) { }

    /** What watches a training: its losses, and what it makes. */
    @FunctionalInterface
    public interface Observer extends TrainingRun.Watcher {

        /**
         * Called now and then, and at the end.
         *
         * @param edge of the images at this stage of growth
         * @param grey of the same few images every time, one after the other, 0 to 65535
         */
        default void sampled(final long step, final int edge, final float[] grey) {
            // Headless runs have nobody to show them to.
        }
    }

    /** The images that are shown while training. */
    public static final int PREVIEWS = 8;

    private final TrainingImages images;
    private final GeneratorMethod method;
    private final ModelRun run;
    private final String source;

    /** @param source what the images are, for the card */
    public RadiographTraining(final TrainingImages images, final GeneratorMethod method, final String source,
        final Path folder)
    {
        this(images, method, source, folder, ModelRun.CHECKPOINT_EVERY);
    }

    /** As above, with another interval between checkpoints. */
    public RadiographTraining(final TrainingImages images, final GeneratorMethod method, final String source,
        final Path folder, final Duration checkpointEvery)
    {
        this.images = images;
        this.method = method;
        this.source = source;
        run = new ModelRun(folder, checkpointEvery);
    }

    /**
     * Finds out before long work whether the run can begin, or go on.
     *
     * @throws io.github.bonegen.InvalidInputException if it cannot
     */
    public void check(final String name, final boolean resume) {
        ModelStore.checkName(name);
        method.check(images.size());
        run.check(resume);
    }

    /**
     * Trains until the schedule, the time or the user's patience ends.
     *
     * @param resume whether to go on with the run in the folder; otherwise the folder must hold none
     * @return the model as it is then, also written into the folder, as it is with every checkpoint
     * @throws io.github.bonegen.InvalidInputException if images and method do not fit each other
     */
    public Model run(final String name, final boolean resume, final Duration budget, final Torch torch,
        final Observer observer, final Progress progress)
    {
        check(name, resume);
        images.check(progress);
        final Object settings = method.settings(images);
        run.prepare(new Run(method.kind(), settings, images.counts(), images.size()), resume);
        final GeneratorMethod.Course course = method.begin(images, torch);
        try (var training = course.training()) {
            return run.run(training, new Product(name, settings, course, torch.deviceName(), observer), budget,
                observer, progress);
        }
    }

    private final class Product implements ModelRun.Product {

        private final String name;
        private final Object settings;
        private final GeneratorMethod.Course course;
        private final String device;
        private final Observer observer;

        Product(final String name, final Object settings, final GeneratorMethod.Course course, final String device,
            final Observer observer)
        {
            this.name = name;
            this.settings = settings;
            this.course = course;
            this.device = device;
            this.observer = observer;
        }

        @Override
        public Model model(final long step, final Duration spent) {
            final Map<String, Object> how = new LinkedHashMap<>();
            how.put("source", source);
            how.put("images", images.counts());
            how.put("steps", step);
            how.put("of", course.training().steps());
            how.put("settings", settings);
            how.put("device", device);
            how.put("minutes", spent.toMinutes());
            return new Model(card(name, how), course.weights());
        }

        @Override
        public void show(final long step) {
            final float[] grey = course.preview(PREVIEWS, step);
            for (int i = 0; i < grey.length; i++) {
                grey[i] = GreyScale.toGrey(grey[i]);
            }
            observer.sampled(step, (int) Math.round(Math.sqrt((double) grey.length / PREVIEWS)), grey);
        }
    }

    private ModelCard card(final String name, final Map<String, Object> how) {
        final Map<String, Object> use = new LinkedHashMap<>();
        use.put("edge", images.size());
        use.put("labels", images.labels());
        use.put("mm per pixel", images.mmPerPixel());
        use.putAll(method.use(images));
        return new ModelCard(ModelCard.FORMAT, name, method.kind(), method.description()
            + ", trained with BoneGen from: " + source + ". Nothing that it makes is of a patient, and nothing here is a diagnostic device.",
            "that of the training set: " + source, List.of(), use, how, Map.of(), "");
    }
}
