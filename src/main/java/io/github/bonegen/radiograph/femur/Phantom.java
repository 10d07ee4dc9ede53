package io.github.bonegen.radiograph.femur;

/**
 * One thigh, whole or broken.
 *
 * @param anatomy its measures
 * @param fracture what has happened to it
 */
public record Phantom(Anatomy anatomy, Fracture fracture) {
}
