/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.jhdf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import org.rampscope.nexus.internal.jhdf.ObjectHeader.Message;

/**
 * A link to a dataset of another file as a message of a group's header, after the HDF5 File Format Specification 3.0, IV.A.2.g. jhdf
 * writes a text attribute that is a little longer, and this message takes its place.
 *
 * @param placeHolder name of the attribute
 * @param name name of the link
 * @param file the other file, relative to the folder of this one, with {@code /}
 * @param path absolute path in it
 */
public record ExternalLinkMessage(String placeHolder, String name, String file, String path) {

	private static final byte VERSION = 1;
	/** The length of the name in two bytes, then type and character set are given. */
	private static final byte FLAGS = 0b0001_1001;
	private static final byte EXTERNAL = 64;
	private static final byte UTF_8 = 1;
	/** What is left behind the message becomes an empty one, which needs this much at least. */
	private static final int ROOM = 16;

	/** @return the text of the attribute: as long as the message and some more */
	public String placeHolderText() {
		return ".".repeat(payload().remaining() + ROOM);
	}

	/** @return whether the message is the attribute */
	boolean replaces(Message message, ByteBuffer header) {
		byte[] wanted = (placeHolder + "\0").getBytes(StandardCharsets.UTF_8);
		if (message.type() != ObjectHeader.ATTRIBUTE_MESSAGE || message.length() < payload().remaining() + ROOM) {
			return false;
		}
		byte[] content = new byte[message.length()];
		header.get(message.payload(), content);
		// the name stands behind eight or nine bytes of sizes, depending on the version of the message
		return java.util.Arrays.equals(content, 9, 9 + wanted.length, wanted, 0, wanted.length)
				|| java.util.Arrays.equals(content, 8, 8 + wanted.length, wanted, 0, wanted.length);
	}

	/** Puts this message in the place of the attribute. */
	void put(Message attribute, ObjectHeader header) {
		ByteBuffer bytes = header.bytes();
		ByteBuffer payload = payload();
		int length = payload.remaining();
		int rest = attribute.length() - length - header.messageHeader();
		bytes.put(attribute.at(), ObjectHeader.LINK_MESSAGE);
		bytes.putShort(attribute.at() + 1, (short) length);
		bytes.put(attribute.payload(), payload, 0, length);
		int nil = attribute.payload() + length;
		for (int i = nil; i < attribute.payload() + attribute.length(); i++) {
			bytes.put(i, (byte) 0);
		}
		bytes.put(nil, ObjectHeader.NIL_MESSAGE);
		bytes.putShort(nil + 1, (short) rest);
	}

	private ByteBuffer payload() {
		byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
		byte[] fileBytes = file.getBytes(StandardCharsets.UTF_8);
		byte[] pathBytes = path.getBytes(StandardCharsets.UTF_8);
		int target = 1 + fileBytes.length + 1 + pathBytes.length + 1;
		ByteBuffer buffer = ByteBuffer.allocate(8 + nameBytes.length + target).order(ByteOrder.LITTLE_ENDIAN);
		buffer.put(VERSION).put(FLAGS).put(EXTERNAL).put(UTF_8).putShort((short) nameBytes.length).put(nameBytes).putShort((short) target);
		buffer.put((byte) 0).put(fileBytes).put((byte) 0).put(pathBytes).put((byte) 0);
		return buffer.flip();
	}
}
