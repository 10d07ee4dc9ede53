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
package io.github.bonegen.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A door to PyTorch functions that DJL does not offer, derivatives of derivatives first of all. Its TorchScript source
 * is the resource {@code torch_door.py}, packed into a TorchScript archive when it is opened. Results join the
 * autograd graph of their arguments and belong to the manager of the first argument.
 */
final class TorchScriptFunctions implements AutoCloseable {

    private static final String SOURCE = "torch_door.py";

    /** Pickle of an instance of the class in the source whose one attribute, {@code training}, is true. */
    private static final byte[] INSTANCE = concat(new byte[] {(byte) 0x80, 2},
        ascii("c__torch__\nTorchDoor\n"), ascii(")"), new byte[] {(byte) 0x81},
        ascii("}X"), new byte[] {8, 0, 0, 0}, ascii("training"), new byte[] {(byte) 0x88}, ascii("sb."));

    private static final byte[] EMPTY_TUPLE = concat(new byte[] {(byte) 0x80, 2}, ascii(")."));

    private final NDManager manager;
    private final PtSymbolBlock block;
    private final Map<String, NDArray> names = new ConcurrentHashMap<>();

    TorchScriptFunctions(final NDManager parent) {
        manager = parent.newSubManager();
        try {
            final byte[] archive = pack();
            block = JniUtils.loadModule((PtNDManager) manager, new ByteArrayInputStream(archive), false, false);
        }
        catch (final IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Calls a method of the source that takes one array and returns one. */
    NDArray map(final String method, final NDArray argument) {
        return call(method, new NDList(argument)).singletonOrThrow();
    }

    /**
     * Calls a method of the source that takes an array and a list of arrays, and returns a list. One call at a time: DJL
     * knows what belongs to a list by a name that the arrays bear meanwhile, and networks share theirs among threads.
     */
    synchronized NDList map(final String method, final NDArray argument, final NDList list) {
        final NDList arguments = new NDList(argument);
        list.forEach(array -> {
            array.setName("list[]");
            arguments.add(array);
        });
        try {
            return call(method, arguments);
        }
        finally {
            list.forEach(array -> array.setName(null));
        }
    }

    private NDList call(final String method, final NDList arguments) {
        final NDList named = new NDList(arguments);
        named.add(names.computeIfAbsent(method, this::name));
        return IValueUtils.forward(block, named, true);
    }

    /** DJL takes the name of a method from that of an empty argument. */
    private NDArray name(final String method) {
        final NDArray name = manager.create(0);
        name.setName("module_method:" + method);
        return name;
    }

    private static byte[] pack() throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream source = TorchScriptFunctions.class.getResourceAsStream(SOURCE);
             ZipOutputStream zip = new ZipOutputStream(bytes))
        {
            store(zip, "door/data.pkl", INSTANCE);
            store(zip, "door/code/__torch__.py", source.readAllBytes());
            store(zip, "door/constants.pkl", EMPTY_TUPLE);
            store(zip, "door/version", ascii("3\n"));
        }
        return bytes.toByteArray();
    }

    /** PyTorch reads stored entries only. */
    private static void store(final ZipOutputStream zip, final String name, final byte[] content) throws IOException {
        final CRC32 checksum = new CRC32();
        checksum.update(content);
        final ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] ascii(final String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] concat(final byte[]... parts) {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (final byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        block.close();
        manager.close();
    }
}
