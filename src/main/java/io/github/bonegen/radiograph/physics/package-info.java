/**
 * X-ray image formation: spectrum, attenuation, beam geometry, path lengths through a body, scatter, blur, noise, film.
 * One chain serves every {@link io.github.bonegen.radiograph.physics.Body}, voxels and surfaces alike. Lengths are in
 * mm, energies in keV, attenuation coefficients per cm.
 */
package io.github.bonegen.radiograph.physics;
