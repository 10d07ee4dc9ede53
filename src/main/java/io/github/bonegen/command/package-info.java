/**
 * The SciJava commands, one class a menu entry: parameters and wiring only. A command turns its parameters into one
 * call of the core, passes on progress and cancellation, and hands back what the core made.
 * The name of a parameter's field is its macro and command-line key, and is never changed.
 */
package io.github.bonegen.command;
