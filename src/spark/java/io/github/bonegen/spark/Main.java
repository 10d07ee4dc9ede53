/*-
 * #%L
 * BoneGen: in-silico spongiosa and femur radiographs for Fiji.
 * %%
 * Copyright (C) 2026 BoneGen developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package io.github.bonegen.spark;

import io.github.bonegen.cli.CommandRunner;
import io.github.bonegen.imagej.BatchService;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.scijava.Context;

/** {@code spark-submit bonegen-spark.jar <command> key=value ...} */
public final class Main {

    private Main() {
        // Entry point only.
    }

    public static void main(final String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        final int exit = run(arguments);
        // Cluster managers take any exit of the driver but 0 for a failure; so does a shell.
        System.exit(exit);
    }

    private static int run(final String... arguments) {
        final SparkConf settings = new SparkConf().setAppName("BoneGen " + String.join(" ", List.of(arguments).subList(0,
            Math.min(1, arguments.length))));
        // Spark first: its executors start while the command is found here.
        try (JavaSparkContext spark = new JavaSparkContext(settings); Context context = new Context()) {
            final List<String> line = new CommandText(context).everywhere(List.of(arguments));
            context.service(BatchService.class).setRunner(new SparkRunner(spark, line, System.err));
            return new CommandRunner(context, System.out, System.err).run(line.toArray(String[]::new));
        }
    }
}
