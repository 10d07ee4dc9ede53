/**
 * The only bridge to ImageJ, BoneJ and the 3D Viewer: images and volumes, image files, the plain-ImageJ launcher,
 * viewers, tables and plots.
 * Depends on the core packages, {@code ij} and SciJava.
 */
package io.github.bonegen.imagej;
