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
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.radiograph.classifier.input.InputFormat;
import io.github.bonegen.radiograph.set.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How an ensemble is kept in one model archive: its members' tensors one after the other, and a card. */
final class ClassifierModel {

    private static final String STRATEGY = "strategy";
    private static final String SIZE = "size";
    private static final String MM = "mm per pixel";
    private static final String MEMBERS = "members";
    private static final String DOMAIN = "domain";
    private static final String LABELS = "labels";
    private static final String PICTURE = "picture/";

    private ClassifierModel() {
        // Static functions only.
    }

    /**
     * The model of an ensemble.
     *
     * @param material what was learned from
     * @param pictures brightness and roughness of the training images
     */
    static Model of(final String name, final LearningMaterial material, final InputFormat format, final List<Member> members,
        final TrainingDomain pictures, final Map<String, Object> training, final Map<String, Object> quality)
    {
        final Map<String, Tensor> tensors = new LinkedHashMap<>();
        Tensor.putAll(tensors, PICTURE, Member.toTensors(pictures));
        for (int i = 0; i < members.size(); i++) {
            Tensor.putAll(tensors, prefix(i), members.get(i).toTensors());
        }
        final Map<String, Object> settings = new LinkedHashMap<>();
        settings.put(STRATEGY, format.strategy());
        settings.put(SIZE, format.size());
        settings.put(MM, format.mm());
        settings.put(MEMBERS, members.size());
        settings.put("channels", members.get(0).architecture().channels());
        settings.put("parameters of a member", members.get(0).architecture().parameters());
        settings.put(DOMAIN, material.domain());
        settings.put(LABELS, material.classes().names());
        return new Model(new ModelCard(ModelCard.FORMAT, name, FractureClassifier.KIND,
            "Ensemble of residual networks that tells " + words(material.classes()) + ". Trained on "
            + material.domain() + ". " + FractureClassifier.NOTICE + ".", "that of the training images", List.of(), settings,
            training, quality, ""), tensors);
    }

    private static String words(final ClassPair classes) {
        return classes.equals(FractureClassifier.FRACTURES) ? "atypical (AFF) from normal (NFF) femur fractures"
            : classes.positive() + " from " + classes.negative() + " on radiographs";
    }

    /**
     * Cards of earlier versions do not say what is told apart: those were fractures.
     *
     * @throws io.github.bonegen.InvalidInputException if the card names other than two labels
     */
    static ClassPair classes(final ModelCard card) {
        final Object named = card.settings().getOrDefault(LABELS, FractureClassifier.FRACTURES.names());
        final List<String> labels = named instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
        require(labels.stream().filter(Labels::isAccepted).distinct().count() == 2 && labels.size() == 2,
            "The card of the model %s has the labels %s; a classifier tells two apart", card.name(), named);
        return new ClassPair(labels.get(0), labels.get(1));
    }

    /** Cards of earlier versions do not say how large pixels are: those squares had 1 mm. */
    static InputFormat format(final ModelCard card) {
        return new InputFormat(String.valueOf(card.settings().get(STRATEGY)), number(card, SIZE),
            card.settings().get(MM) instanceof Number mm ? mm.doubleValue() : 0);
    }

    static String domain(final ModelCard card) {
        return String.valueOf(card.settings().get(DOMAIN));
    }

    static TrainingDomain pictures(final Model model) {
        return Member.domain(Tensor.part(model.weights(), PICTURE));
    }

    static List<Member> members(final Model model) {
        final List<Member> members = new ArrayList<>();
        for (int i = 0; i < number(model.card(), MEMBERS); i++) {
            members.add(Member.of(Tensor.part(model.weights(), prefix(i))));
        }
        return members;
    }

    private static String prefix(final int index) {
        return "member" + index + "/";
    }

    private static int number(final ModelCard card, final String key) {
        require(card.settings().get(key) instanceof Number number && number.intValue() > 0,
            "The card of the model %s lacks %s", card.name(), key);
        return ((Number) card.settings().get(key)).intValue();
    }
}
