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
package io.github.bonegen.benchmark;

import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.Morphometry;
import io.github.bonegen.morphometry.RandomBone;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.morphometry.binary.BinaryImage;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.volume.format.VolumeFiles;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Processor seconds of each metric on one thread, medians of {@value #TURNS}, by several builds in turn in one process, as rows
 * of a table; and whether their values are equal to the digit. Arguments: metrics, folders of classes joined as a class path
 * is, and volumes: NRRD files, or numbers, the sizes of random fields of a fifth bone.
 */
public final class BuildsInTurn {

    private static final int TURNS = 5;
    private static final int NUMBERS = 1 << 24;

    private BuildsInTurn() {
        // Static functions only.
    }

    public static void main(final String[] args) throws Exception {
        final List<String> builds = List.of(args[1].split(File.pathSeparator));
        System.out.println(bandwidth());
        System.out.println("| volume | metric | " + String.join(" | ", builds) + " | values |");
        System.out.println("|---".repeat(builds.size() + 3) + "|");
        for (final String volume : Arrays.asList(args).subList(2, args.length)) {
            final List<Function<String, Map<String, Double>>> measured = new ArrayList<>();
            for (final String build : builds) {
                measured.add(new Build(Path.of(build)).measured(volume));
            }
            for (final String metric : args[0].split(",")) {
                System.out.println("| " + volume + " | " + metric + " | " + takeTurns(measured, metric));
            }
        }
        System.out.println(bandwidth());
    }

    /** The seconds of each, and whether the values are the same. */
    private static String takeTurns(final List<Function<String, Map<String, Double>>> measured, final String metric) {
        final double[][] seconds = new double[measured.size()][TURNS];
        final Set<Map<String, Double>> values = new HashSet<>();
        for (int turn = -1; turn < TURNS; turn++) {
            for (int build = 0; build < seconds.length; build++) {
                final long start = processorTime();
                values.add(measured.get(build).apply(metric));
                // The first turn warms up, and is overwritten.
                seconds[build][Math.max(0, turn)] = (processorTime() - start) / 1e9;
            }
        }
        return Arrays.stream(seconds).map(each -> String.format(Locale.ROOT, "%.3f", median(each))).collect(Collectors.joining(
            " | ")) + " | " + (values.size() == 1 ? "equal" : "differ: " + values) + " |";
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double median(final double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    private static String bandwidth() {
        final double[] a = new double[NUMBERS];
        final double[] b = new double[NUMBERS];
        final double[] c = new double[NUMBERS];
        final double copy = gigabytes(2, () -> System.arraycopy(a, 0, b, 0, NUMBERS));
        final double triad = gigabytes(3, () -> triad(a, b, c));
        return String.format(Locale.ROOT, "One core copies %.1f GB/s and adds multiples (triad) at %.1f GB/s%n", copy, triad);
    }

    private static void triad(final double[] a, final double[] b, final double[] c) {
        for (int i = 0; i < a.length; i++) {
            a[i] = b[i] + 3 * c[i];
        }
    }

    private static double gigabytes(final int arrays, final Runnable pass) {
        final double[] seconds = new double[4 * TURNS];
        for (int turn = 0; turn < seconds.length; turn++) {
            final long start = processorTime();
            pass.run();
            seconds[turn] = (processorTime() - start) / 1e9;
        }
        return (double) arrays * Double.BYTES * NUMBERS / 1e9 / median(seconds);
    }

    /** The classes of a build; what it lacks is that of this one, such as the tests'. */
    private static final class Build extends URLClassLoader {

        private static final String OURS = "io.github.bonegen.";

        Build(final Path classes) throws IOException {
            super(new URL[]{classes.toUri().toURL()}, BuildsInTurn.class.getClassLoader());
        }

        @SuppressWarnings("unchecked")
        Function<String, Map<String, Double>> measured(final String volume) throws ReflectiveOperationException {
            return (Function<String, Map<String, Double>>) loadClass(Measured.class.getName()).getConstructor(String.class)
                .newInstance(volume);
        }

        @Override
        protected Class<?> loadClass(final String name, final boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.startsWith(OURS)) {
                    return super.loadClass(name, resolve);
                }
                final Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(final String name) throws ClassNotFoundException {
            final String path = name.replace('.', '/') + ".class";
            try (InputStream own = findResource(path) == null ? getParent().getResourceAsStream(path) : findResource(path)
                .openStream())
            {
                if (own == null) {
                    throw new ClassNotFoundException(name);
                }
                final byte[] bytes = own.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            }
            catch (final IOException exception) {
                throw new ClassNotFoundException(name, exception);
            }
        }
    }

    /** A volume that is measured by the classes of the build that loaded this one. */
    public static final class Measured implements Function<String, Map<String, Double>> {

        private final BinaryVolume bone;

        public Measured(final String volume) {
            bone = volume.chars().allMatch(Character::isDigit) ? RandomBone.of(Integer.parseInt(volume), 4, 0.19, 1)
                : new BinaryImage().segment(VolumeFiles.read(Path.of(volume)), volume).bone();
        }

        @Override
        public Map<String, Double> apply(final String metric) {
            return Morphometry.measure(bone, MeasurementRequest.of(StandardMetric.valueOf(metric.toUpperCase(Locale.ROOT))),
                Progress.NONE).values();
        }
    }
}
