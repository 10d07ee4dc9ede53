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
package io.github.bonegen.radiograph.classifier;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.evaluation.ClassPair;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.classifier.input.InputFormat;
import io.github.bonegen.radiograph.classifier.input.PictureFeatures;
import io.github.bonegen.radiograph.set.Labels;
import io.github.bonegen.radiograph.set.Site;
import io.github.bonegen.radiograph.set.SiteFinder;
import io.github.bonegen.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An ensemble that tells two classes of films apart, such as atypical and normal femur fractures, on a device. */
public final class FractureClassifier implements AutoCloseable {

    /** What a card says that this class can use. */
    public static final String KIND = "fracture-classifier";

    /** What is told apart unless a set has other labels: atypical fractures and normal ones. */
    public static final ClassPair FRACTURES = new ClassPair(Labels.FRACTURES.get(0), Labels.FRACTURES.get(1));

    /** To be shown with every answer. */
    public static final String NOTICE = "No diagnostic device: for research and teaching only";

    /** Images whose features lie farther than this from training, in limits, are doubted. */
    private static final double FAR = 1;

    /** As above for the picture: consoles of hospitals that training has not seen reach somewhat beyond 1. */
    private static final double FAR_PICTURE = 1.5;

    private static final float WHITE = 65535;

    private final ModelCard card;
    private final ClassPair classes;
    private final InputFormat format;
    private final TrainingDomain pictures;
    private final Optional<SiteFinder> finder;
    private final List<Member> members = new ArrayList<>();
    private final List<MemberNetwork> networks = new ArrayList<>();

    /**
     * Puts a model on a device.
     *
     * @throws io.github.bonegen.InvalidInputException if it is a model of something else, or its weights do not fit
     */
    public FractureClassifier(final Model model, final Torch torch) {
        this(model, torch, Optional.empty());
    }

    /**
     * Puts a model on a device.
     *
     * @param finder says with every answer where the fracture is, if it is given
     * @throws io.github.bonegen.InvalidInputException if it is a model of something else, its weights do not fit, or it looks around
     *     fractures that nobody finds
     */
    public FractureClassifier(final Model model, final Torch torch, final Optional<SiteFinder> finder) {
        this.finder = finder;
        card = model.card();
        require(card.kind().equals(KIND), "The model %s is a %s; needed is a %s", card.name(), card.kind(), KIND);
        classes = classes(card);
        format = ClassifierModel.format(card);
        require(finder.isPresent() || !format.isAroundFracture(), "The model %s looks at the surroundings of the fracture, which a "
            + "detector finds; accepted is detector=site, or another one", card.name());
        pictures = ClassifierModel.pictures(model);
        for (final Member member : ClassifierModel.members(model)) {
            members.add(member);
            networks.add(new MemberNetwork(member.weights(), torch));
        }
    }

    /** What the model is, as its archive says. */
    public ModelCard card() {
        return card;
    }

    /**
     * What a classifier with a card tells apart.
     *
     * @throws io.github.bonegen.InvalidInputException if the card names other than two labels
     */
    public static ClassPair classes(final ModelCard card) {
        return ClassifierModel.classes(card);
    }

    /** What was learned from, and that this is no diagnostic device: to be shown with every answer. */
    public String notice() {
        return "Trained on " + ClassifierModel.domain(card) + ". " + NOTICE + ".";
    }

    /**
     * Classifies a radiograph.
     *
     * @param image grey from 0 to 65535, bone bright
     * @param mmPerPixel its pixel size; NaN where unknown
     * @throws io.github.bonegen.InvalidInputException if the image is too small, or its pixel size is needed and
     *     unknown
     */
    public Classification classify(final Volume image, final double mmPerPixel) {
        final List<Site> sites = sites(image, mmPerPixel);
        final Optional<double[]> place = sites.stream().map(Site::pixel).findFirst();
        final InputFormat.Square square = format.square(image, mmPerPixel, place);
        final float[] contrast = square.contrast();
        final List<MemberNetwork.Answer> answers = networks.stream().map(network -> network.answer(contrast)).toList();
        final double[] probabilities = new double[members.size()];
        final float[] evidence = new float[answers.get(0).evidence().length];
        double distance = 0;
        for (int i = 0; i < probabilities.length; i++) {
            final Member member = members.get(i);
            probabilities[i] = member.calibration().probability(answers.get(i).logit());
            distance += member.domain().distance(answers.get(i).features()) / probabilities.length;
            add(answers.get(i).evidence(), member.calibration().temperature() * probabilities.length, evidence);
        }
        final double pictureDistance = pictures.distance(PictureFeatures.of(square.grey()));
        return new Classification(classes, probabilities, new EvidenceMap(evidence, (int) Math.sqrt(evidence.length),
            square.placement(), format.size()), distance, pictureDistance,
            doubts(new Look(image, mmPerPixel, place), distance, pictureDistance, sites), sites);
    }

    /** A film of unknown size is classified all the same, but where the fracture's place is needed. */
    private List<Site> sites(final Volume image, final double mmPerPixel) {
        return finder.filter(each -> format.isAroundFracture() || each.accepts(image, mmPerPixel)).map(each -> each.find(image, mmPerPixel)).stream().toList();
    }

    private static void add(final float[] map, final double divisor, final float[] sum) {
        for (int i = 0; i < map.length; i++) {
            sum[i] += (float) (map[i] / divisor);
        }
    }

    /** What was looked at, and where. */
    private record Look(Volume image, double mmPerPixel, Optional<double[]> place) { }

    private List<String> doubts(final Look look, final double distance, final double pictureDistance, final List<Site> sites) {
        final List<String> doubts = new ArrayList<>();
        // Of other classes one may be of femora without a fracture.
        if (format.isAroundFracture() && Labels.FRACTURES.containsAll(classes.names()) && !sites.get(0).isCertain()) {
            doubts.add("no fracture found with certainty");
        }
        if (pictureDistance > FAR_PICTURE) {
            final float[] inverse = format.square(inverted(look.image), look.mmPerPixel, look.place).grey();
            doubts.add(pictures.distance(PictureFeatures.of(inverse)) < pictureDistance / 2
                ? "grey scale looks inverted; bone must be bright" : "brightness or noise unlike the training images");
        }
        if (distance > FAR) {
            doubts.add("content unlike the training images");
        }
        return doubts;
    }

    private static Volume inverted(final Volume image) {
        final float[] grey = image.voxels();
        final float[] inverted = new float[grey.length];
        for (int i = 0; i < grey.length; i++) {
            inverted[i] = WHITE - grey[i];
        }
        return Volume.of(inverted, image.width(), image.height(), 1, image.calibration());
    }

    @Override
    public void close() {
        networks.forEach(MemberNetwork::close);
    }
}
