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
package io.github.bonegen.imagej.launch.parameter;

import io.github.bonegen.Extensions;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.check.EngineCheck;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.imagej.Manual;
import io.github.bonegen.imagej.morphometry.Engines;
import io.github.bonegen.imagej.scene.Viewers;
import io.github.bonegen.imagej.spongiosa.Targets;
import io.github.bonegen.imagej.spongiosa.TherapyCourses;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.morphometry.Metrics;
import io.github.bonegen.nn.engine.PyTorchSearch;
import io.github.bonegen.radiograph.classifier.FractureClassifier;
import io.github.bonegen.radiograph.detector.SiteDetector;
import io.github.bonegen.radiograph.evaluation.feature.ImageFeatures;
import io.github.bonegen.radiograph.generator.RadiographModels;
import io.github.bonegen.radiograph.set.Labels;
import io.github.bonegen.radiograph.training.RadiographTrainingKind;
import io.github.bonegen.spongiosa.model.SpongiosaModelKind;
import io.github.bonegen.spongiosa.model.SpongiosaModels;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.spongiosa.training.SpongiosaTrainingKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.scijava.Context;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.PluginService;
import org.scijava.plugin.SciJavaPlugin;

/**
 * What may be typed for a parameter whose values are not fixed in the code: the models that are there, engines, devices
 * and the like. A parameter names its kind by the attribute {@link BoneGenCommand#SUGGEST}.
 */
public final class Suggestions {

    private static final Set<String> SEVERAL = Set.of("metrics", "targets", "features", "methods", "engine-tasks");
    private static final String RADIOGRAPHS = "radiograph-";
    private static final int LONGEST = 90;

    private final PluginService plugins;
    private final Map<String, Supplier<List<Option>>> kinds = Map.ofEntries(
        Map.entry("spongiosa-models", () -> models(this::isOfSpongiosa)),
        Map.entry("classifiers", () -> models(FractureClassifier.KIND::equals)),
        Map.entry("detectors", () -> models(SiteDetector.KIND::equals)),
        Map.entry("radiograph-models", () -> models(kind -> kind.startsWith(RADIOGRAPHS))),
        Map.entry("radiograph-labels", Suggestions::radiographLabels),
        Map.entry("models", () -> models(kind -> true)),
        Map.entry("devices", Suggestions::devices),
        Map.entry("engine-tasks", () -> options(EngineCheck.groups().stream())),
        Map.entry("pytorches", Suggestions::pytorches),
        Map.entry("engines", this::engines),
        Map.entry("viewers", this::viewers),
        Map.entry("courses", () -> options(TherapyCourses.presets().stream().map(course -> course.name()))),
        Map.entry("metrics", this::metrics),
        Map.entry("features", () -> names(ImageFeatures.class, ImageFeatures::name)),
        Map.entry("methods", () -> names(RadiographTrainingKind.class, RadiographTrainingKind::name)),
        Map.entry("radiograph-method", () -> names(RadiographTrainingKind.class, RadiographTrainingKind::name)),
        Map.entry("spongiosa-method", () -> names(SpongiosaTrainingKind.class, SpongiosaTrainingKind::name)),
        Map.entry("targets", this::targets),
        Map.entry("thresholds", Suggestions::thresholds),
        Map.entry("pages", () -> options(Manual.pages().stream())));

    public Suggestions(final Context context) {
        plugins = context.service(PluginService.class);
    }

    /** What may be typed for a parameter; empty where nothing can be suggested. */
    public List<Option> of(final ModuleItem<?> item) {
        return item.is(BoneGenCommand.SUGGEST) ? kinds.get(item.get(BoneGenCommand.SUGGEST)).get() : List.of();
    }

    /** Whether a parameter takes several of what is suggested, separated by commas. */
    public boolean takesSeveral(final ModuleItem<?> item) {
        return SEVERAL.contains(item.get(BoneGenCommand.SUGGEST));
    }

    private boolean isOfSpongiosa(final String kind) {
        return SpongiosaModels.of(plugins).kinds().stream().map(SpongiosaModelKind::kind).anyMatch(kind::equals);
    }

    private static List<Option> models(final Predicate<String> kinds) {
        final ModelStore store = ModelStore.standard();
        return store.names().stream().flatMap(name -> card(store, name).stream())
            .filter(model -> kinds.test(model.kind()))
            .map(model -> new Option(model.name(), beginning(model.description()))).toList();
    }

    /** The labels of all generators of radiographs that are there. */
    private static List<Option> radiographLabels() {
        final ModelStore store = ModelStore.standard();
        final Stream<String> labels = store.names().stream().flatMap(name -> card(store, name).stream())
            .filter(card -> card.kind().startsWith(RADIOGRAPHS)).flatMap(card -> RadiographModels.labels(card).stream())
            .filter(Labels::isAccepted);
        return options(Stream.concat(Stream.of(Labels.EVERY), Labels.ordered(labels).stream()));
    }

    /** A damaged model is no suggestion; whoever names it is told what is wrong. */
    private static List<ModelCard> card(final ModelStore store, final String name) {
        try {
            return List.of(store.open(name).card().withName(name));
        }
        catch (final InvalidInputException damaged) {
            return List.of();
        }
    }

    private static String beginning(final String description) {
        final String sentence = description.split("(?<=[.;:]) ", 2)[0].replaceFirst("[.;:]$", "");
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 3).trim() + "...";
    }

    private static List<Option> devices() {
        return List.of(new Option("auto", "a GPU where there is one"), new Option("cpu", "the processor"),
            new Option("gpu", "the first GPU, or an error"));
    }

    private static List<Option> pytorches() {
        return Stream.concat(Stream.of(new Option("bundled", "BoneGen's own, for the processor")),
            PyTorchSearch.standard().found().stream().map(found -> new Option(found.libraries().toString(),
                found.version() + ", " + found.flavour()))).toList();
    }

    private List<Option> engines() {
        return options(new Engines(plugins).names().stream());
    }

    private <T extends SciJavaPlugin> List<Option> names(final Class<T> type, final Function<T, String> name) {
        return options(Extensions.of(plugins, type, "", name).names().stream());
    }

    private List<Option> metrics() {
        return options(Metrics.of(plugins).keys().stream());
    }

    private List<Option> viewers() {
        return options(Stream.concat(Stream.of(Viewers.AUTO), new Viewers(plugins).names().stream()));
    }

    private List<Option> targets() {
        return options(new Targets(plugins).all().stream().map(MicrostructureTarget::key));
    }

    private static List<Option> thresholds() {
        return List.of(new Option("auto", "binary images as they are, generated bone by its model"),
            new Option("none", "binary images only"), new Option("otsu", "found from the histogram"));
    }

    private static List<Option> options(final Stream<String> values) {
        return values.map(Option::of).toList();
    }
}
