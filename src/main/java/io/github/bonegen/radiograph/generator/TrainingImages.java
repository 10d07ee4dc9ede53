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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import io.github.bonegen.model.training.TrainingData;
import io.github.bonegen.nn.training.ImageSource;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.ImageStore;
import io.github.bonegen.radiograph.set.SetEntry;
import io.github.bonegen.volume.Volume;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The training split of an image set of squares of one size. Images are kept in memory while there is room, and read
 * again when there was not.
 */
public final class TrainingImages implements ImageSource, TrainingData {

    private static final String SPLIT = "train";
    private static final int LEAST = 2;
    private static final int MEASURED = 256;

    private final ImageSet set;
    private final ImageStore store;
    private final int size;
    private final List<RadiographClass> classes;
    private final String source;
    private final List<List<SetEntry>> entries = new ArrayList<>();
    private final Map<SetEntry, SoftReference<short[]>> kept = new HashMap<>();

    /**
     * @param size edge of the images in pixels
     * @param classes to learn, in the order of their numbers: labels alone, or every label in every view
     * @param source what the images are, for a model's card
     * @throws io.github.bonegen.InvalidInputException if a class has fewer than two images in the training split
     */
    public TrainingImages(final ImageSet set, final ImageStore store, final int size, final List<RadiographClass> classes,
        final String source)
    {
        this.set = set;
        this.store = store;
        this.size = size;
        this.classes = List.copyOf(classes);
        this.source = source;
        for (final RadiographClass what : classes) {
            final List<SetEntry> own = set.split(SPLIT).stream().filter(entry -> isOf(what, entry)).toList();
            require(own.size() >= LEAST, "The set in %s has %d images of %s to train on; at least %d are needed",
                set.folder(), own.size(), what, LEAST);
            entries.add(own);
        }
    }

    private static boolean isOf(final RadiographClass what, final SetEntry entry) {
        return entry.label().equals(what.label()) && (what.view().isEmpty() || entry.view().equals(what.view()));
    }

    /** These images of one label only. */
    public TrainingImages only(final String label) {
        return new TrainingImages(set, store, size, classes.stream().filter(what -> what.label().equals(label)).toList(),
            source);
    }

    /** What a generator learns to be told, in the order of its numbers. */
    List<RadiographClass> kinds() {
        return classes;
    }

    /** The labels, each once. */
    public List<String> labels() {
        return classes.stream().map(RadiographClass::label).distinct().toList();
    }

    private List<String> views() {
        return classes.stream().map(RadiographClass::view).filter(view -> !view.isEmpty()).distinct().toList();
    }

    /** The edge of the images in pixels. */
    public int size() {
        return size;
    }

    /** How many images there are of a class. */
    int count(final int label) {
        return entries.get(label).size();
    }

    /** What every user of a model of these images needs to know. */
    public Map<String, Object> use() {
        final Map<String, Object> use = new LinkedHashMap<>();
        use.put("edge", size);
        use.put(CardFacts.LABELS, labels());
        if (!views().isEmpty()) {
            use.put(CardFacts.VIEWS, views());
        }
        use.put("mm per pixel", mmPerPixel());
        return use;
    }

    /** The numbers of the networks for an image of a class. */
    float[] pixels(final int label, final int index) {
        final short[] image = image(entries.get(label).get(index));
        final float[] pixels = new float[image.length];
        for (int p = 0; p < pixels.length; p++) {
            pixels[p] = GreyScale.toNetwork(image[p] & 0xffff);
        }
        return pixels;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public Map<String, Object> facts() {
        final Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("images", counts());
        facts.put("size", size);
        return facts;
    }

    @Override
    public String caution() {
        return " Nothing that it makes is of a patient, and nothing here is a diagnostic device.";
    }

    /** How many images there are of each class. */
    public Map<String, Integer> counts() {
        final Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < classes.size(); i++) {
            counts.put(classes.get(i).toString(), entries.get(i).size());
        }
        return counts;
    }

    /** The pixel size that all images share to a percent, in mm, or 0 where they do not. */
    public double mmPerPixel() {
        final double first = entries.get(0).get(0).mmPerPixel();
        final boolean shared = entries.stream().flatMap(List::stream)
            .allMatch(entry -> Math.abs(entry.mmPerPixel() / first - 1) < 0.01);
        return shared ? first : 0;
    }

    @Override
    public int classes() {
        return classes.size();
    }

    @Override
    public float[] draw(final int[] classes, final Random random) {
        final int pixels = size * size;
        final float[] batch = new float[classes.length * pixels];
        for (int i = 0; i < classes.length; i++) {
            System.arraycopy(pixels(classes[i], random.nextInt(count(classes[i]))), 0, batch, i * pixels, pixels);
        }
        return batch;
    }

    /**
     * Reads all images once, so that what is wrong with one is known before the training.
     *
     * @throws io.github.bonegen.InvalidInputException if an image cannot be read or is of another size
     */
    @Override
    public void check(final Progress progress) {
        final List<SetEntry> all = entries.stream().flatMap(List::stream).toList();
        for (int i = 0; i < all.size(); i++) {
            progress.checkCancelled();
            image(all.get(i));
            progress.update((i + 1.0) / all.size(), "image " + (i + 1) + " of " + all.size());
        }
    }

    /** The root mean square of the networks' numbers over some of the images. */
    public double deviation() {
        double squares = 0;
        final int[] classes = new int[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            classes[i] = i % classes();
        }
        final float[] values = draw(classes, new Random(0));
        for (final float value : values) {
            squares += value * value;
        }
        return Math.sqrt(squares / values.length);
    }

    private short[] image(final SetEntry entry) {
        final SoftReference<short[]> reference = kept.get(entry);
        final short[] known = reference == null ? null : reference.get();
        return known == null ? read(entry) : known;
    }

    private short[] read(final SetEntry entry) {
        final Volume image = store.read(set.file(entry));
        require(image.width() == size && image.height() == size,
            "%s has %d x %d pixels; all images of the set must have %d x %d: prepare the set with this size",
            entry.file(), image.width(), image.height(), size, size);
        final short[] pixels = new short[size * size];
        final float[] grey = image.voxels();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (short) Math.round(grey[i]);
        }
        kept.put(entry, new SoftReference<>(pixels));
        return pixels;
    }
}
