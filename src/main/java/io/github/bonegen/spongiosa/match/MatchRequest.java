package io.github.bonegen.spongiosa.match;

import static io.github.bonegen.InvalidInputException.require;

import java.util.HashSet;
import java.util.List;

/**
 * What to search for.
 *
 * @param wishes one or more, each of another target
 * @param content what samples should look like, and {@code contentWeight} how much that counts against the wishes
 * @param count number of samples
 * @param seed of the samples
 * @param evaluations of the network that a sample may take
 * @param batch samples searched for at once
 */
public record MatchRequest(List<Wish> wishes, Content content, int count, long seed, int evaluations, int batch) {

    /** Evaluations enough for all but what is out of reach. */
    public static final int STANDARD_EVALUATIONS = 240;

    public MatchRequest {
        wishes = List.copyOf(wishes);
        require(!wishes.isEmpty(), "Nothing is asked for; give at least one of bmd, bvtv, tmd, sd, tbth, tbsp, bsbv, "
            + "connd, da");
        require(wishes.stream().map(wish -> wish.target().key()).allMatch(new HashSet<>()::add),
            "Each parameter can be asked for once");
        require(count >= 1, "count=%d is not accepted; at least 1 sample", count);
        require(evaluations >= 1, "evaluations=%d is not accepted; at least 1", evaluations);
        require(batch >= 1 && batch <= 256, "batch=%d is not accepted; choose 1 to 256", batch);
    }

    /** One sample at a time or a batch of standard size, without content. */
    public static MatchRequest of(final List<Wish> wishes, final int count, final long seed) {
        return new MatchRequest(wishes, Content.NONE, count, seed, STANDARD_EVALUATIONS, Math.min(count, 16));
    }
}
