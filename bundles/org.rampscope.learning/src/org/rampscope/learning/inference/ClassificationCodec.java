/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Labels;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.learning.TransitionCodec;
import org.rampscope.learning.internal.tree.ConfidenceGroup;
import org.rampscope.learning.internal.tree.GroupReader;
import org.rampscope.learning.model.ModelClass;
import org.rampscope.learning.transition.TransitionEstimate;

/**
 * Layout of a classification: model and prediction as the definition NXxrd_pressure_ramp has them, and beside them, as any
 * result that finds classes, {@code classes} in the codes of the file's own labels and {@code transition}.
 */
final class ClassificationCodec {

	private static final String PROGRAM = "RampScope";
	private static final String SEPARATOR = ",";

	private ClassificationCodec() {
	}

	static DataGroup toGroup(Classification c, FrameAxis frames, ModelReference model, String version) {
		int[] frame = IntStream.range(0, c.labels().length).toArray();
		String[] names = c.classes().stream().map(k -> k.name().replace(SEPARATOR, " ")).toArray(String[]::new);
		DataGroup.Builder group = DataGroup.builder("NXprocess").attribute("default", "prediction").field("program", PROGRAM)
				.field("version", version).field("date", model.date().toString());
		c.transition().filter(TransitionEstimate::found).ifPresent(t -> group.field("transition_pressure", t.transition().onsetGPa(), "GPa"));
		group.group("model", DataGroup.builder("NXparameters").field("name", model.name()).field("architecture", model.architecture())
				.field("checksum", model.sha256()).field("training_data", String.join(", ", model.trainingData())).field("random_seed", model.seed()).build());
		group.group("prediction", DataGroup.plot("probability", "frame", "class").field("probability", c.probabilities()).field("frame", frame)
				.field("class", IntStream.range(0, names.length).toArray()).field("class_names", String.join(SEPARATOR, names))
				.field("label", c.labels()).field("pressure", frames.pressureGPa(), "GPa").build());
		Labels labels = c.toLabels();
		group.group("classes", DataGroup.plot("label", "frame").field("label", labels.codes()).field("frame", frame)
				.field("confidence", labels.confidence()).field("entropy", c.entropy(), "nat").field("pressure", frames.pressureGPa(), "GPa")
				.field("class_codes", c.classes().stream().mapToInt(ModelClass::code).toArray()).build());
		group.group("onset", ConfidenceGroup.of(c.onset()));
		group.group("end", ConfidenceGroup.of(c.end()));
		c.transition().ifPresent(t -> group.group("transition", TransitionCodec.toGroup(t, frames)));
		return group.build();
	}

	static Classification fromGroup(DataGroup group) {
		GroupReader all = new GroupReader(Classification.NAME, group);
		GroupReader prediction = all.child("prediction");
		GroupReader classes = all.child("classes");
		String[] names = prediction.text("class_names").split(SEPARATOR);
		int[] codes = classes.integers("class_codes");
		List<ModelClass> known = new ArrayList<>();
		for (int k = 0; k < codes.length; k++) {
			known.add(new ModelClass(names[k], codes[k]));
		}
		DoubleDataset p = prediction.dataset("probability");
		double[][] probabilities = IntStream.range(0, p.getShapeRef()[0])
				.mapToObj(i -> IntStream.range(0, p.getShapeRef()[1]).mapToDouble(k -> p.get(i, k)).toArray()).toArray(double[][]::new);
		return new Classification(known, probabilities, prediction.integers("label"), classes.numbers("entropy"), ConfidenceGroup.read(all.child("onset")),
				ConfidenceGroup.read(all.child("end")), Optional.ofNullable(group.groups().get("transition")).map(TransitionCodec::fromGroup));
	}
}
