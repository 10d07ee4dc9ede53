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
package io.github.bonegen.volume.dicom;

/** Tags that are read (DICOM PS3.6): group and element in one number. */
public final class DicomTag {

    public static final int TRANSFER_SYNTAX = 0x00020010;
    public static final int SERIES = 0x0020000e;
    public static final int MODALITY = 0x00080060;
    public static final int PATIENT_ID = 0x00100020;
    public static final int PATIENT_NAME = 0x00100010;
    public static final int INSTITUTION = 0x00080080;
    public static final int BODY_PART = 0x00180015;
    public static final int VIEW_POSITION = 0x00185101;
    public static final int VIEW_CODES = 0x00540220;
    public static final int CODE_MEANING = 0x00080104;
    public static final int SLICE_THICKNESS = 0x00180050;
    public static final int SPACING_BETWEEN = 0x00180088;
    public static final int IMAGER_SPACING = 0x00181164;
    public static final int NOMINAL_SPACING = 0x00182010;
    public static final int INSTANCE = 0x00200013;
    public static final int POSITION = 0x00200032;
    public static final int ORIENTATION = 0x00200037;
    public static final int SAMPLES = 0x00280002;
    public static final int PHOTOMETRIC = 0x00280004;
    public static final int PLANAR = 0x00280006;
    public static final int FRAMES = 0x00280008;
    public static final int ROWS = 0x00280010;
    public static final int COLUMNS = 0x00280011;
    public static final int SPACING = 0x00280030;
    public static final int ASPECT = 0x00280034;
    public static final int BITS_ALLOCATED = 0x00280100;
    public static final int BITS_STORED = 0x00280101;
    public static final int HIGH_BIT = 0x00280102;
    public static final int SIGNED = 0x00280103;
    public static final int WINDOW_CENTRE = 0x00281050;
    public static final int WINDOW_WIDTH = 0x00281051;
    public static final int INTERCEPT = 0x00281052;
    public static final int SLOPE = 0x00281053;
    public static final int RESCALE_TYPE = 0x00281054;
    public static final int WINDOW_FUNCTION = 0x00281056;
    public static final int RED_DESCRIPTOR = 0x00281101;
    public static final int RED_TABLE = 0x00281201;
    public static final int MODALITY_LUT = 0x00283000;
    public static final int LUT_DESCRIPTOR = 0x00283002;
    public static final int LUT_DATA = 0x00283006;
    public static final int VOI_LUT = 0x00283010;
    public static final int PRESENTATION_LUT = 0x20500010;
    public static final int PRESENTATION_SHAPE = 0x20500020;
    public static final int SHARED_GROUPS = 0x52009229;
    public static final int FRAME_GROUPS = 0x52009230;
    public static final int PIXEL_MEASURES = 0x00289110;
    public static final int PLANE_POSITION = 0x00209113;
    public static final int PLANE_ORIENTATION = 0x00209116;
    public static final int VALUE_TRANSFORMATION = 0x00289145;
    public static final int FRAME_VOI = 0x00289132;
    public static final int PIXELS = 0x7fe00010;

    static final int FLOAT_PIXELS = 0x7fe00008;
    static final int DOUBLE_PIXELS = 0x7fe00009;
    static final int ITEM = 0xfffee000;
    static final int ITEM_END = 0xfffee00d;
    static final int SEQUENCE_END = 0xfffee0dd;

    private DicomTag() {
        // Constants only.
    }
}
