package io.github.bonegen.radiograph.set;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** Which split a patient belongs to: a function of the patient, so that no patient is in two. */
@FunctionalInterface
public interface Splitting {

    /** The split of a patient of a hospital. */
    String split(String patient, String site);

    /** Patients are shared out at random: 70 % train, 15 % validation, 15 % test. */
    static Splitting byPatient(final long seed) {
        return (patient, site) -> Shares.of(seed, patient).pick(0.70, 0.15);
    }

    /**
     * A fifth of the hospitals, at least one of several, is for testing; the patients of the others are for training
     * (85 %) and validation.
     */
    static Splitting byHospital(final long seed, final Collection<String> hospitals) {
        final int tested = hospitals.size() < 2 ? 0 : Math.max(1, Math.round(hospitals.size() / 5f));
        final Set<String> test = hospitals.stream()
            .sorted(Comparator.comparingDouble(name -> Shares.of(seed, name).value())).limit(tested)
            .collect(Collectors.toSet());
        return (patient, site) -> test.contains(site) ? "test" : Shares.of(seed, patient).pick(0.85, 0.15);
    }
}
