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
package io.github.bonegen.radiograph.detector;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.classifier.MemberNetwork;
import io.github.bonegen.radiograph.set.Site;
import io.github.bonegen.radiograph.set.SiteFinder;
import io.github.bonegen.volume.Volume;
import java.util.List;
import java.util.Map;

/**
 * Finds the fracture on a whole film: the network's attention says where it is, if there is one, and its logit whether
 * there is. Of a film as likely to show a fracture as not, both are probabilities.
 */
public final class SiteDetector implements SiteFinder, AutoCloseable {

    /** What a card says that this class can use. */
    public static final String KIND = "site-detector";

    /** What is near in mm: attention within it counts for one place. */
    private static final double NEAR = 20;

    /** Attention within it of its largest share has the place in its middle: a spiral draws it along its length. */
    private static final double LONG = 80;

    private final ModelCard card;
    private final MemberNetwork network;

    /**
     * Puts a model on a device.
     *
     * @throws io.github.bonegen.InvalidInputException if it is a model of something else, or its weights do not fit
     */
    public SiteDetector(final Model model, final Torch torch) {
        card = model.card();
        require(card.kind().equals(KIND), "The model %s is a %s; needed is a %s", card.name(), card.kind(), KIND);
        network = new MemberNetwork(model.weights(), torch);
    }

    /** The model that finds sites with these weights. */
    static Model model(final String name, final String domain, final Map<String, Tensor> weights,
        final Map<String, Object> training, final Map<String, Object> quality)
    {
        return new Model(new ModelCard(ModelCard.FORMAT, name, KIND,
            "Residual network that finds the fracture on whole films of femora, and says whether there is one. Trained on "
            + domain + ". No diagnostic device: for research and teaching only.", "that of the training images", List.of(),
            Map.of("domain", domain, "mm per pixel", FilmCanvas.MM), training, quality, ""), weights);
    }

    @Override
    public String identity() {
        return card.name() + " " + card.weightsSha256();
    }

    @Override
    public boolean accepts(final Volume image, final double mmPerPixel) {
        return FilmCanvas.accepts(image, mmPerPixel);
    }

    @Override
    public Site find(final Volume image, final double mmPerPixel) {
        final FilmCanvas canvas = FilmCanvas.whole(image, mmPerPixel);
        final MemberNetwork.Answer answer = network.answer(canvas.contrast());
        final AttentionMap map = new AttentionMap(answer.attention(), canvas.edge() / FilmCanvas.CELL);
        final double reach = NEAR / FilmCanvas.MM / FilmCanvas.CELL;
        final double[] place = map.place(LONG / FilmCanvas.MM / FilmCanvas.CELL);
        final double fracture = 1 / (1 + Math.exp(-answer.logit()));
        final double[] pixel = canvas.placement().toOriginal((place[0] + 0.5) * FilmCanvas.CELL - 0.5,
            (place[1] + 0.5) * FilmCanvas.CELL - 0.5);
        return new Site(pixel[0], pixel[1], mmPerPixel, fracture, fracture * map.within(place, reach));
    }

    @Override
    public void close() {
        network.close();
    }
}
