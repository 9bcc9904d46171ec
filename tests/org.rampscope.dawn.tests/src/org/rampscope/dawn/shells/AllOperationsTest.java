/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import javax.imageio.ImageIO;
import javax.xml.xpath.XPathFactory;

import org.eclipse.dawnsci.analysis.api.metadata.IDiffractionMetadata;
import org.eclipse.dawnsci.analysis.api.processing.Atomic;
import org.eclipse.dawnsci.analysis.api.processing.IOperation;
import org.eclipse.dawnsci.analysis.api.processing.OperationData;
import org.eclipse.dawnsci.analysis.api.processing.OperationException;
import org.eclipse.dawnsci.analysis.api.processing.OperationRank;
import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.FileType;
import org.eclipse.dawnsci.analysis.api.processing.model.IOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.dawn.adapter.OperationAdapter;
import org.rampscope.dawn.adapter.FeoRamp;
import org.rampscope.dawn.internal.run.ModelSettings;
import org.rampscope.dawn.standin.ChainRunner;
import org.rampscope.dawn.standin.ModelJson;
import org.rampscope.dawn.standin.StandInOperations;
import org.rampscope.operations.Operation;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.settings.SettingInfo;
import org.rampscope.operations.settings.SettingsCodec;
import org.xml.sax.InputSource;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** What DAWN demands of every operation and every model. */
class AllOperationsTest {

	private static final String CATEGORY = "Pressure-ramp XRD";
	/** Ids and names that start so are DAWN's own. */
	private static final String DAWNS = "uk.ac.diamond.scisoft.analysis.processing.operations";

	static StandInOperations registered() throws Exception {
		try (InputStream plugin = AllOperationsTest.class.getResourceAsStream("/plugin.xml")) {
			return StandInOperations.fromPluginXml(plugin, AllOperationsTest.class.getClassLoader());
		}
	}

	static List<String> ids() throws Exception {
		return registered().ids();
	}

	@Test
	void allAreInstantiatedAndListed() throws Exception {
		StandInOperations all = registered();
		assertEquals(List.of(), all.failures());
		assertFalse(all.ids().isEmpty());
		assertEquals(new HashSet<>(all.ids()).size(), all.ids().size(), "ids are unique");
		assertEquals(all.ids().size(), all.namesIn(CATEGORY).size(), "of two operations with one name the second is not listed");
	}

	@ParameterizedTest
	@MethodSource("ids")
	void keysNamesAndRanksAreThoseDawnCanUse(String id) throws Exception {
		IOperation<IOperationModel, OperationData> operation = registered().create(id);
		assertEquals(id, operation.getId());
		assertEquals(id, behind(operation).info().id());
		assertFalse(id.startsWith(DAWNS));
		assertFalse(operation.getName().contains("/") || operation.getName().isBlank(), "the name becomes a group of a file");
		assertNotNull(operation.getDescription());
		assertTrue(List.of(OperationRank.ONE, OperationRank.TWO).contains(operation.getInputRank()));
		assertTrue(List.of(OperationRank.ONE, OperationRank.TWO).contains(operation.getOutputRank()));
		assertEquals(!(behind(operation) instanceof RampOperation), operation.getClass().isAnnotationPresent(Atomic.class));
	}

	@ParameterizedTest
	@MethodSource("ids")
	void constructingMakesNothing(String id) throws Exception {
		Object operation = registered().registered(id).getClass().getConstructor().newInstance();
		Field made = OperationAdapter.class.getDeclaredField("operation");
		made.setAccessible(true);
		assertNull(made.get(operation), "DAWN constructs all operations at first use: the work is left for later");
	}

	@ParameterizedTest
	@MethodSource("ids")
	void operationsAndModelsAreEqualOnlyToThemselves(String id) throws Exception {
		IOperation<IOperationModel, OperationData> one = registered().create(id);
		IOperation<IOperationModel, OperationData> two = registered().create(id);
		int hash = one.hashCode();
		int modelHash = one.getModel().hashCode();
		assertNotEquals(one, two);
		assertNotEquals(one.getModel(), two.getModel());
		for (SettingInfo setting : settings(one)) {
			one.getModel().set(setting.name(), other(setting));
		}
		assertEquals(hash, one.hashCode(), "the file writer keeps maps by operation");
		assertEquals(modelHash, one.getModel().hashCode());
	}

	@ParameterizedTest
	@MethodSource("ids")
	void everyOperationHasAnIconOfBothSizes(String id) throws Exception {
		String icon;
		try (InputStream plugin = AllOperationsTest.class.getResourceAsStream("/plugin.xml")) {
			var xpath = XPathFactory.newInstance().newXPath();
			icon = xpath.evaluate("//operation[@id='" + id + "']/@icon", new InputSource(plugin));
		}
		for (int size : new int[] { 16, 32 }) {
			try (InputStream in = AllOperationsTest.class.getResourceAsStream("/" + (size == 16 ? icon : icon.replace(".png", "@2x.png")))) {
				BufferedImage image = ImageIO.read(in);
				assertEquals(size, image.getWidth(), icon);
				assertEquals(size, image.getHeight(), icon);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("ids")
	void emptiedFieldsMeanTheDefault(String id) throws Exception {
		IOperation<IOperationModel, OperationData> operation = registered().create(id);
		SettingsCodec codec = new SettingsCodec();
		for (SettingInfo setting : settings(operation)) {
			if (setting.type() != boolean.class) {
				operation.getModel().set(setting.name(), setting.type() == String.class ? "" : null);
			}
		}
		// Out and in again: null is what is stored of an emptied field.
		operation.setModel(reread(operation.getModel()));
		Record emptied = ModelSettings.of(behind(operation), operation.getModel());
		for (SettingInfo setting : codec.describe(emptied)) {
			Object normal = settings(operation).stream().filter(s -> s.name().equals(setting.name())).findFirst().orElseThrow().defaultValue();
			boolean unset = setting.defaultValue() instanceof Double number && number.isNaN();
			assertTrue(Objects.deepEquals(normal, setting.defaultValue()) || unset && setting.description().help().contains("Not set"),
					() -> setting.name() + " is " + setting.defaultValue());
		}
	}

	@ParameterizedTest
	@MethodSource("ids")
	void messagesNameFields(String id) throws Exception {
		for (SettingInfo setting : settings(registered().create(id))) {
			Object wrong = setting.description().max() < 1e9 && !setting.type().isEnum() ? setting.description().max() + 1 : null;
			if (wrong != null && setting.type() != String.class && !setting.type().isArray()) {
				IOperation<IOperationModel, OperationData> operation = registered().create(id);
				operation.getModel().set(setting.name(), setting.type() == int.class ? (Object) ((Double) wrong).intValue()
						: setting.type() == long.class ? (Object) ((Double) wrong).longValue() : wrong);
				boolean frames = operation.getInputRank() == OperationRank.TWO;
				var stack = frames ? FeoRamp.stack(FeoRamp.frames()) : PatternRamp.stack();
				OperationException e = assertThrows(OperationException.class, () -> new ChainRunner(List.of(operation), null, false, false).run("ramp.nxs", stack));
				assertTrue(e.getMessage().startsWith("'" + setting.description().label() + "': "), e.getMessage());
				assertSpeaksToDawn(e);
			}
		}
	}

	/** Defaults alone do not do for some: they say what is missing. */
	@ParameterizedTest
	@MethodSource("ids")
	void messagesOfWhatIsMissingNameNoOptionsAndIds(String id) throws Exception {
		IOperation<IOperationModel, OperationData> operation = registered().create(id);
		boolean frames = operation.getInputRank() == OperationRank.TWO;
		var stack = frames ? FeoRamp.stack(FeoRamp.frames()) : PatternRamp.stack();
		stack.clearMetadata(IDiffractionMetadata.class);
		try {
			new ChainRunner(List.of(operation), null, false, false).run("ramp.nxs", stack);
		} catch (OperationException e) {
			assertSpeaksToDawn(e);
		}
	}

	private static void assertSpeaksToDawn(OperationException e) {
		assertFalse(e.getMessage().contains("org.rampscope.") || e.getMessage().contains("--") || e.getMessage().contains("setting '"), e.getMessage());
	}

	@ParameterizedTest
	@MethodSource("ids")
	void defaultsOfTheModelAreThoseOfTheOperation(String id) throws Exception {
		IOperation<IOperationModel, OperationData> operation = registered().create(id);
		Operation<?> behind = behind(operation);
		SettingsCodec codec = new SettingsCodec();
		assertEquals(codec.toText(behind.defaults()), codec.toText(ModelSettings.of(behind, operation.getModel())));
	}

	@ParameterizedTest
	@MethodSource("ids")
	void modelsSurviveJsonAsDawnWritesIt(String id) throws Exception {
		IOperation<IOperationModel, OperationData> operation = registered().create(id);
		IOperationModel model = operation.getModel();
		assertSame(model, reread(model), operation);
		for (SettingInfo setting : settings(operation)) {
			model.set(setting.name(), other(setting));
		}
		assertSame(model, reread(model), operation);
		assertNotEquals(ModelJson.write(model), settings(operation).isEmpty() ? "" : ModelJson.write(registered().create(id).getModel()));
	}

	@ParameterizedTest
	@MethodSource("ids")
	void jsonHoldsTheSettingsAndNothingElse(String id) throws Exception {
		IOperation<IOperationModel, OperationData> operation = registered().create(id);
		TreeSet<String> properties = new TreeSet<>();
		new com.fasterxml.jackson.databind.ObjectMapper().readTree(ModelJson.write(operation.getModel())).fieldNames()
				.forEachRemaining(properties::add);
		assertEquals(settings(operation).size(), properties.size(), () -> "a getter without setter resets the whole model on reading: "
				+ properties);
		assertThrows(UnrecognizedPropertyException.class, () -> ModelJson.read("{\"noSuchSetting\": 1}", operation.getModel().getClass()));
	}

	@ParameterizedTest
	@MethodSource("ids")
	void formsShowWhatTheSettingsSay(String id) throws Exception {
		IOperation<IOperationModel, OperationData> operation = registered().create(id);
		List<String> fields = new ArrayList<>();
		for (Field field : operation.getModel().getClass().getDeclaredFields()) {
			if (!field.isSynthetic() && !Modifier.isStatic(field.getModifiers())) {
				fields.add(field.getName());
			}
		}
		List<SettingInfo> settings = settings(operation);
		assertEquals(settings.stream().map(SettingInfo::name).toList(), fields);
		List<String> files = settings.stream().filter(s -> s.description().file()).map(SettingInfo::name).toList();
		for (int i = 0; i < fields.size(); i++) {
			OperationModelField shown = operation.getModel().getClass().getDeclaredField(fields.get(i))
					.getAnnotation(OperationModelField.class);
			SettingInfo setting = settings.get(i);
			assertTrue(operation.getModel().isModelField(setting.name()));
			assertEquals(setting.description().label(), shown.label());
			assertEquals(setting.description().help(), shown.hint());
			assertEquals(setting.description().unit(), shown.unit());
			assertEquals(setting.description().min(), shown.min());
			assertEquals(setting.description().max(), shown.max());
			assertEquals(setting.description().file() ? FileType.EXISTING_FILE : FileType.NONE, shown.file());
			assertEquals(setting.description().datasetIn(), shown.dataset());
			assertTrue(shown.dataset().isEmpty() || files.contains(shown.dataset()), () -> shown.label()
					+ " names the dataset of no file of this model");
			assertEquals(i, shown.fieldPosition());
		}
	}

	@ParameterizedTest
	@MethodSource("ids")
	void settersTellListeners(String id) throws Exception {
		AbstractOperationModel model = (AbstractOperationModel) registered().create(id).getModel();
		List<String> heard = new ArrayList<>();
		model.addPropertyChangeListener(e -> heard.add(e.getPropertyName()));
		List<String> changed = new ArrayList<>();
		for (SettingInfo setting : settings(registered().create(id))) {
			Object value = other(setting);
			if (!value.equals(model.get(setting.name()))) {
				model.set(setting.name(), value);
				changed.add(setting.name());
			}
		}
		assertEquals(changed, heard);
	}

	private static void assertSame(IOperationModel expected, IOperationModel actual, IOperation<?, ?> operation) throws Exception {
		for (SettingInfo setting : settings(operation)) {
			assertTrue(Objects.deepEquals(expected.get(setting.name()), actual.get(setting.name())), setting.name());
		}
	}

	private static IOperationModel reread(IOperationModel model) throws Exception {
		return ModelJson.read(ModelJson.write(model), model.getClass());
	}

	private static List<SettingInfo> settings(IOperation<?, ?> operation) {
		return new SettingsCodec().describe(behind(operation).defaults());
	}

	private static Operation<?> behind(IOperation<?, ?> operation) {
		return ((OperationAdapter<?, ?>) operation).operation();
	}

	/** @return a value that is not the default */
	private static Object other(SettingInfo setting) {
		Object value = setting.defaultValue();
		return switch (value) {
		case Double number -> Double.isFinite(number) ? number / 2 + 0.125 : Double.valueOf(0.375);
		case Integer number -> number + 1;
		case Long number -> number + 1;
		case Boolean flag -> !flag;
		case int[] numbers -> new int[] { 7, numbers.length };
		case double[] numbers -> new double[] { 0.5, numbers.length };
		case String text -> text + "é, \"x\"";
		case Enum<?> constant -> constant.getDeclaringClass().getEnumConstants()[(constant.ordinal()
				+ 1) % constant.getDeclaringClass().getEnumConstants().length];
		default -> throw new IllegalStateException(setting.name() + " is a " + value.getClass());
		};
	}
}
