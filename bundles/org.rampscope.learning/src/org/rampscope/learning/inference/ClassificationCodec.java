/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.inference;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.Labels;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.tree.GroupReader;
import org.rampscope.core.tree.TreeCodec;
import org.rampscope.learning.TransitionCodec;
import org.rampscope.learning.metrics.ClassificationConfidence;
import org.rampscope.learning.model.ModelClass;
import org.rampscope.learning.transition.TransitionEstimate;

/**
 * Layout of a classification: model and prediction as the definition NXxrd_pressure_ramp has them, and beside them, as any
 * result that finds classes, {@code classes} in the codes of the file's own labels and {@code transition}. Read are also files that have no
 * more than the definition asks for, and the plain probabilities of a run that ended before anything was concluded from them.
 */
final class ClassificationCodec implements TreeCodec<Classification> {

	private static final String PROGRAM = "RampScope";
	private static final String SEPARATOR = ",";
	private static final String PROBABILITY = "probability";
	private static final String CLASS_NAMES = "class_names";
	private static final String ELEMENT_NAMES = "element_names";
	private static final String PRESSURE = "pressure";
	private static final String GPA = "GPa";

	@Override
	public DataGroup write(Classification c) {
		int[] frame = IntStream.range(0, c.labels().length).toArray();
		String[] names = c.classes().stream().map(k -> k.name().replace(SEPARATOR, " ")).toArray(String[]::new);
		DataGroup.Builder group = DataGroup.builder("NXprocess").attribute("default", "prediction").field("program", PROGRAM);
		c.model().ifPresent(model -> group.field("version", model.version()).field("date", model.date().toString()));
		c.foundTransition().ifPresent(t -> group.field("transition_pressure", t.onsetGPa(), GPA));
		c.model().ifPresent(model -> group.group("model", DataGroup.builder("NXparameters").field("name", model.name())
				.field("architecture", model.architecture()).field("checksum", model.sha256())
				.field("training_data", String.join(", ", model.trainingData())).field("random_seed", model.seed()).build()));
		group.group("prediction", DataGroup.plot(PROBABILITY, "frame", "class").field(PROBABILITY, c.probabilities()).field("frame", frame)
				.field("class", IntStream.range(0, names.length).toArray()).field(CLASS_NAMES, String.join(SEPARATOR, names))
				.field("label", c.labels()).field(PRESSURE, c.pressureGPa(), GPA).build());
		Labels labels = c.toLabels();
		group.group("classes", DataGroup.plot("label", "frame").field("label", labels.codes()).field("frame", frame)
				.field("confidence", labels.confidence()).field("entropy", c.entropy(), "nat").field(PRESSURE, c.pressureGPa(), GPA)
				.field("class_codes", c.classes().stream().mapToInt(ModelClass::code).toArray()).build());
		group.group("onset", ClassificationConfidence.TREE.write(c.onset()));
		group.group("end", ClassificationConfidence.TREE.write(c.end()));
		c.transition().ifPresent(t -> group.group("transition", TransitionCodec.write(t, c.pressureGPa())));
		return group.build();
	}

	@Override
	public Classification read(GroupReader group) {
		if (group.has(PROBABILITY)) {
			Object names = group.field(PROBABILITY).attributes().get(ELEMENT_NAMES);
			return concluded(group, names instanceof String text ? text : "");
		}
		GroupReader prediction = group.child("prediction");
		Optional<GroupReader> classes = group.optionalChild("classes");
		if (classes.isEmpty()) {
			return concluded(prediction, prediction.text(CLASS_NAMES));
		}
		double[][] probabilities = prediction.rows(PROBABILITY);
		int[] codes = classes.get().integers("class_codes");
		String[] names = names(prediction.text(CLASS_NAMES), codes.length);
		return new Classification(IntStream.range(0, codes.length).mapToObj(k -> new ModelClass(names[k], codes[k])).toList(), probabilities,
				prediction.integers("label", probabilities.length), classes.get().numbers("entropy", probabilities.length),
				ClassificationConfidence.TREE.read(group.child("onset")), ClassificationConfidence.TREE.read(group.child("end")),
				group.optionalChild("transition").map(TransitionCodec::read), prediction.numbers(PRESSURE, probabilities.length),
				group.optionalChild("model").flatMap(model -> model(group, model)));
	}

	/** What follows from probabilities that stand there alone. */
	private static Classification concluded(GroupReader group, String names) {
		double[][] probabilities = group.rows(PROBABILITY);
		FrameAxis unknown = FrameAxis.unknown(probabilities.length);
		double[] pressure = group.has(PRESSURE) ? group.numbers(PRESSURE, probabilities.length) : unknown.pressureGPa();
		int count = group.values(PROBABILITY).getShapeRef()[1];
		List<ModelClass> classes = Arrays.stream(names(names, count)).map(ClassificationCodec::named).toList();
		if (Arrays.stream(probabilities).allMatch(p -> MostProbable.of(p) == Labels.NONE)) {
			return Classification.ofNothing(classes, probabilities, pressure);
		}
		return Classification.of(classes, probabilities, unknown.withPressure(pressure, unknown.pressureSigmaGPa()));
	}

	private static String[] names(String text, int count) {
		String[] names = text.split(SEPARATOR);
		return names.length == count ? names : ModelClass.numbered(count).stream().map(ModelClass::name).toArray(String[]::new);
	}

	private static ModelClass named(String name) {
		return ModelClass.THREE.stream().filter(c -> c.name().equals(name.strip())).findFirst().orElse(new ModelClass(name.strip(), Labels.NONE));
	}

	private static Optional<ModelReference> model(GroupReader group, GroupReader model) {
		try {
			return Optional.of(new ModelReference(model.text("name"), model.text("architecture"), model.text("checksum"),
					List.of(model.text("training_data").split(", ")), model.longInteger("random_seed"), OffsetDateTime.parse(group.text("date")),
					group.text("version")));
		} catch (DateTimeException e) {
			throw group.wrong("date", "is no time: " + group.text("date"));
		}
	}
}
