/**
 * A {@link io.github.bonegen.volume.Volume} is an ImgLib2 float image with voxel size and units.
 * Here are its resampling, its patches, and the readers and writers of volume formats that ImageJ lacks.
 * Depends on ImgLib2 alone.
 */
package io.github.bonegen.volume;
