/**
 * The headless runner: any command by name with {@code key=value} arguments, read from the command's own description.
 * Depends on {@code command} and {@code imagej}.
 */
package io.github.bonegen.cli;
