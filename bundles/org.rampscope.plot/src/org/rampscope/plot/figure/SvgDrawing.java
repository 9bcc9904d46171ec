/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.figure;

import java.util.Base64;
import java.util.Locale;
import java.util.function.Function;

/** Writes a figure as SVG 1.1. Texts stay texts; pictures are embedded as PNG. */
public final class SvgDrawing implements Drawing {

	private static final double FONT_SIZE = 12;
	/** Mean width of a letter of a sans-serif font, as a share of its size: no font is at hand to measure with. */
	private static final double LETTER = 0.56;

	private final StringBuilder body = new StringBuilder();
	private final Rect size;
	private final Function<Raster, byte[]> png;
	private int clips;

	/**
	 * @param width width of the figure in pixels
	 * @param height its height
	 * @param png makes a PNG file of a picture
	 */
	public SvgDrawing(int width, int height, Function<Raster, byte[]> png) {
		size = new Rect(0, 0, width, height);
		this.png = png;
	}

	/** @return the document; nothing may be drawn afterwards */
	public String document() {
		return String.format(Locale.ROOT, """
				<?xml version="1.0" encoding="UTF-8"?>
				<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" \
				width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="%3$s">
				%4$s</svg>
				""", size.width(), size.height(), number(FONT_SIZE), body);
	}

	@Override
	public void fill(Rect area, int argb) {
		add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" %s/>", area.x(), area.y(), area.width(), area.height(), paint("fill",
				argb));
	}

	@Override
	public void outline(Rect area, int argb) {
		add("<rect x=\"%s\" y=\"%s\" width=\"%d\" height=\"%d\" fill=\"none\" %s/>", number(area.x() + 0.5), number(area.y() + 0.5),
				area.width() - 1, area.height() - 1, paint("stroke", argb));
	}

	@Override
	public void line(double x1, double y1, double x2, double y2, double width, int argb) {
		add("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke-width=\"%s\" %s/>", number(x1), number(y1), number(x2), number(y2),
				number(width), paint("stroke", argb));
	}

	@Override
	public void polyline(double[] xy, double width, int argb) {
		add("<polyline points=\"%s\" fill=\"none\" stroke-width=\"%s\" stroke-linejoin=\"round\" %s/>", points(xy), number(width),
				paint("stroke", argb));
	}

	@Override
	public void polygon(double[] xy, int argb) {
		add("<polygon points=\"%s\" %s/>", points(xy), paint("fill", argb));
	}

	@Override
	public void text(String text, double x, double y, Align align, int argb) {
		add("<text x=\"%s\" y=\"%s\" dy=\"0.35em\" text-anchor=\"%s\" %s>%s</text>", number(x), number(y), anchor(align), paint("fill",
				argb),
				escaped(text));
	}

	@Override
	public void verticalText(String text, double x, double y, Align align, int argb) {
		add("<text transform=\"translate(%s %s) rotate(-90)\" dy=\"0.35em\" text-anchor=\"%s\" %s>%s</text>", number(x), number(y),
				anchor(align), paint("fill", argb), escaped(text));
	}

	@Override
	public void image(Raster raster, Rect area) {
		add("<image x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64,%s\"/>", area.x(),
				area.y(), area.width(), area.height(), Base64.getEncoder().encodeToString(png.apply(raster)));
	}

	@Override
	public void clip(Rect area) {
		clips++;
		add("<clipPath id=\"clip%d\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/></clipPath>", clips, area.x(), area.y(),
				area.width(),
				area.height());
		add("<g clip-path=\"url(#clip%d)\">", clips);
	}

	@Override
	public void unclip() {
		add("</g>");
	}

	@Override
	public double textWidth(String text) {
		return text.codePointCount(0, text.length()) * LETTER * FONT_SIZE;
	}

	@Override
	public double textHeight() {
		return 1.25 * FONT_SIZE;
	}

	private void add(String format, Object... arguments) {
		body.append(String.format(Locale.ROOT, format, arguments)).append('\n');
	}

	private static String paint(String attribute, int argb) {
		String colour = String.format(Locale.ROOT, "%s=\"#%06x\"", attribute, argb & 0xffffff);
		int alpha = argb >>> 24;
		return alpha == 0xff ? colour : colour + String.format(Locale.ROOT, " %s-opacity=\"%.3f\"", attribute, alpha / 255.0);
	}

	private static String anchor(Align align) {
		return switch (align) {
			case LEFT -> "start";
			case CENTRE -> "middle";
			case RIGHT -> "end";
		};
	}

	private static String points(double[] xy) {
		StringBuilder points = new StringBuilder();
		for (int i = 0; i + 1 < xy.length; i += 2) {
			points.append(i == 0 ? "" : " ").append(number(xy[i])).append(',').append(number(xy[i + 1]));
		}
		return points.toString();
	}

	private static String number(double value) {
		return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.2f", value);
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
