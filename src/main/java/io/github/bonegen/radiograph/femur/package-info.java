/**
 * The femur phantom: an intact or broken thigh as signed distance fields that rays are traced through, the published
 * distributions its parameters are drawn from, and its radiograph with the truth about it.
 * Bone coordinates in mm: x lateral, y anterior, z up from the knee joint.
 */
package io.github.bonegen.radiograph.femur;
