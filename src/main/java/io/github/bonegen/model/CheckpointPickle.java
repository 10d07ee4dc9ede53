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
package io.github.bonegen.model;

import static io.github.bonegen.InvalidInputException.require;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.razorvine.pickle.IObjectConstructor;
import net.razorvine.pickle.Opcodes;
import net.razorvine.pickle.PickleUtils;
import net.razorvine.pickle.Unpickler;

/**
 * Reads the pickles of PyTorch checkpoints and nothing else: plain values, dictionaries, and references to tensors. A
 * pickle that names any other function or class is refused before anything is made of it.
 */
final class CheckpointPickle extends Unpickler {

    /** A piece of stored numbers. */
    record Storage(String key, String type, long size) { }

    /** A tensor as the pickle describes it: a strided view of a storage. */
    record View(Storage storage, long offset, long[] shape, long[] strides) { }

    private static final String STORAGE_SUFFIX = "Storage";

    private static final Map<String, IObjectConstructor> CONSTRUCTORS = Map.of(
        "collections.OrderedDict", arguments -> new LinkedHashMap<>(),
        "torch._utils._rebuild_tensor_v2", CheckpointPickle::view,
        "torch._utils._rebuild_parameter", arguments -> arguments[0]);

    /** What PyTorch writes for tensors and dictionaries; calls other than by REDUCE are not among it. */
    private static final Set<Short> ACCEPTED = Set.of(Opcodes.PROTO, Opcodes.MARK, Opcodes.NONE, Opcodes.NEWTRUE,
        Opcodes.NEWFALSE, Opcodes.BININT, Opcodes.BININT1, Opcodes.BININT2, Opcodes.LONG1, Opcodes.BINFLOAT,
        Opcodes.BINUNICODE, Opcodes.EMPTY_DICT, Opcodes.EMPTY_LIST, Opcodes.EMPTY_TUPLE, Opcodes.TUPLE,
        Opcodes.TUPLE1, Opcodes.TUPLE2, Opcodes.TUPLE3, Opcodes.APPEND, Opcodes.APPENDS, Opcodes.SETITEM,
        Opcodes.SETITEMS, Opcodes.BINPUT, Opcodes.LONG_BINPUT, Opcodes.BINGET, Opcodes.LONG_BINGET,
        Opcodes.BINPERSID, Opcodes.REDUCE, Opcodes.STOP).stream().collect(java.util.stream.Collectors.toSet());

    /** A checkpoint of ours has some hundred tensors of some twenty operations. */
    private static final int MOST_OPERATIONS = 1 << 20;

    private final String file;
    private int operations;

    CheckpointPickle(final String file) {
        this.file = file;
    }

    /**
     * Reads the next pickle of a stream and leaves the stream behind it.
     *
     * @throws io.github.bonegen.InvalidInputException if it is broken, or names what no checkpoint needs
     */
    Object read(final ByteArrayInputStream stream) {
        try {
            return load(stream);
        }
        catch (final IOException | RuntimeException | StackOverflowError exception) {
            if (exception instanceof io.github.bonegen.InvalidInputException) {
                throw (io.github.bonegen.InvalidInputException) exception;
            }
            throw new io.github.bonegen.InvalidInputException(
                file + " is no readable PyTorch checkpoint: its pickle is broken or cut short", exception);
        }
    }

    @Override
    protected Object dispatch(final short key) throws IOException {
        if (key == Opcodes.GLOBAL) {
            stack.add(constructor(PickleUtils.readline(input), PickleUtils.readline(input)));
            return NO_RETURN_VALUE;
        }
        if (key == Opcodes.BUILD) {
            // Attributes of a dictionary, such as a state's versions: nothing that weights need.
            stack.pop();
            return NO_RETURN_VALUE;
        }
        require(++operations <= MOST_OPERATIONS, "%s has a pickle of more than %d operations, which no checkpoint needs",
            file, MOST_OPERATIONS);
        if (key == Opcodes.SETITEM || key == Opcodes.SETITEMS) {
            put(key == Opcodes.SETITEM ? new ArrayList<>(List.of(stack.pop(), stack.pop())) : null);
            return NO_RETURN_VALUE;
        }
        require(ACCEPTED.contains(key), "%s is no PyTorch checkpoint of plain tensors: its pickle uses operation 0x%02x",
            file, key);
        if (key == Opcodes.BINUNICODE) {
            checkTextLength();
        }
        return super.dispatch(key);
    }

    /** The keys of a dictionary of weights are names; of others the hash may take for ever, or contain itself. */
    private void put(final List<Object> reversed) {
        final List<Object> items = reversed == null ? stack.pop_all_since_marker() : reversed;
        if (reversed != null) {
            Collections.reverse(items);
        }
        require(stack.peek() instanceof Map && items.size() % 2 == 0, "%s is no readable PyTorch checkpoint: its pickle is"
            + " broken", file);
        @SuppressWarnings("unchecked")
        final Map<Object, Object> map = (Map<Object, Object>) stack.peek();
        for (int i = 0; i < items.size(); i += 2) {
            require(items.get(i) instanceof String || items.get(i) instanceof Number || items.get(i) == null,
                "%s is no PyTorch checkpoint of plain tensors: a key of a dictionary is no name", file);
            map.put(items.get(i), items.get(i + 1));
        }
    }

    /** The library allocates what the pickle says before it reads, so a lie must be found first. */
    private void checkTextLength() throws IOException {
        input.mark(Integer.BYTES);
        final int length = PickleUtils.bytes_to_integer(PickleUtils.readbytes(input, Integer.BYTES));
        require(length >= 0 && length <= input.available(), "%s is broken: a text of %d bytes in its pickle", file,
            length);
        input.reset();
    }

    private Object constructor(final String module, final String name) {
        if (module.equals("torch") && name.endsWith(STORAGE_SUFFIX)) {
            return name.substring(0, name.length() - STORAGE_SUFFIX.length());
        }
        final IObjectConstructor constructor = CONSTRUCTORS.get(module + "." + name);
        require(constructor != null, "%s asks for %s.%s, which no checkpoint of weights needs; nothing was executed",
            file, module, name);
        return constructor;
    }

    @Override
    protected Object persistentLoad(final Object id) {
        final Object[] parts = (Object[]) id;
        require(parts.length >= 5 && "storage".equals(parts[0]) && (parts.length == 5 || parts[5] == null),
            "%s refers to something that is no plain storage", file);
        return new Storage((String) parts[2], (String) parts[1], ((Number) parts[4]).longValue());
    }

    private static View view(final Object[] arguments) {
        return new View((Storage) arguments[0], ((Number) arguments[1]).longValue(), longs(arguments[2]),
            longs(arguments[3]));
    }

    private static long[] longs(final Object tuple) {
        final Object[] numbers = (Object[]) tuple;
        final long[] values = new long[numbers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = ((Number) numbers[i]).longValue();
        }
        return values;
    }
}
