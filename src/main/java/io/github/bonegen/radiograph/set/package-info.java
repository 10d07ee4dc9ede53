/**
 * Sets of radiographs: the format that all image sets share, sets of phantoms, and the preparation of images of very
 * different size. Pixels are read and written by an {@link io.github.bonegen.radiograph.set.ImageStore}.
 */
package io.github.bonegen.radiograph.set;
