/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.handler;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.plot.ramp.DisplayState;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.plot.ColourMap;
import org.rampscope.plot.FrameOrdinate;
import org.rampscope.plot.IntensityScale;
import org.rampscope.plot.Reduction;

/** Changes one property of how ramps are shown; its menu items show which value it has. */
public final class DisplayHandler extends AbstractHandler implements IElementUpdater {

	private static final String COMMAND = "org.rampscope.ui.command.display";
	private static final String PROPERTY = COMMAND + ".property";
	private static final String VALUE = COMMAND + ".value";
	/** The radial unit of the file itself. */
	private static final String OWN_UNIT = "own";
	/** In place of a value: the one after the present. */
	private static final String NEXT = "NEXT";

	/** The properties the command can change. */
	private enum Property {
		ORDINATE {
			@Override
			DisplayState with(DisplayState state, String value) {
				return state.withOrdinate(FrameOrdinate.valueOf(value));
			}

			@Override
			String of(DisplayState state) {
				return state.ordinate().name();
			}

			@Override
			List<String> choices() {
				return Stream.of(FrameOrdinate.values()).map(Enum::name).toList();
			}
		},
		UNIT {
			@Override
			DisplayState with(DisplayState state, String value) {
				return state.withUnit(RadialUnit.ofId(value));
			}

			@Override
			String of(DisplayState state) {
				return state.unit().map(RadialUnit::id).orElse(OWN_UNIT);
			}

			@Override
			List<String> choices() {
				return List.of(OWN_UNIT, RadialUnit.TWO_THETA_DEG.id(), RadialUnit.Q_PER_ANGSTROM.id(), RadialUnit.D_ANGSTROM.id());
			}
		},
		INTENSITY_SCALE {
			@Override
			DisplayState with(DisplayState state, String value) {
				return state.withIntensityScale(IntensityScale.valueOf(value));
			}

			@Override
			String of(DisplayState state) {
				return state.intensityScale().name();
			}

			@Override
			List<String> choices() {
				return Stream.of(IntensityScale.values()).map(Enum::name).toList();
			}
		},
		COLOURS {
			@Override
			DisplayState with(DisplayState state, String value) {
				return state.withColours(ColourMap.valueOf(value));
			}

			@Override
			String of(DisplayState state) {
				return state.colours().name();
			}

			@Override
			List<String> choices() {
				return Stream.of(ColourMap.values()).map(Enum::name).toList();
			}
		},
		REDUCTION {
			@Override
			DisplayState with(DisplayState state, String value) {
				return state.withReduction(Reduction.valueOf(value));
			}

			@Override
			String of(DisplayState state) {
				return state.reduction().name();
			}

			@Override
			List<String> choices() {
				return Stream.of(Reduction.values()).map(Enum::name).toList();
			}
		},
		RESIDUAL {
			@Override
			DisplayState with(DisplayState state, String value) {
				return state.withResidual(Boolean.parseBoolean(value));
			}

			@Override
			String of(DisplayState state) {
				return Boolean.toString(state.residual());
			}

			@Override
			List<String> choices() {
				return List.of("true", "false");
			}
		},
		WINDOW {
			@Override
			DisplayState with(DisplayState state, String value) {
				return state.withWindow(Optional.empty(), Optional.empty());
			}

			@Override
			String of(DisplayState state) {
				return state.radialWindow().isEmpty() && state.frameWindow().isEmpty() ? "ALL" : "PART";
			}

			@Override
			List<String> choices() {
				return List.of("ALL");
			}
		};

		abstract DisplayState with(DisplayState state, String value);

		abstract String of(DisplayState state);

		abstract List<String> choices();

		/** @return the value after the present one, round and round */
		String next(DisplayState state) {
			return choices().get((choices().indexOf(of(state)) + 1) % choices().size());
		}
	}

	@Override
	public Object execute(ExecutionEvent event) {
		if (event.getTrigger() instanceof Event click && click.widget instanceof ToolItem item && (item.getStyle() & SWT.DROP_DOWN) != 0) {
			openMenu(item);
			return null;
		}
		Property property = Property.valueOf(event.getParameter(PROPERTY));
		String value = event.getParameter(VALUE);
		var window = HandlerUtil.getActiveWorkbenchWindow(event);
		RampServices.in(window).display().update(state -> property.with(state, NEXT.equals(value) ? property.next(state) : value));
		window.getService(ICommandService.class).refreshElements(COMMAND, Map.of());
		return null;
	}

	/** A click on the word does what a click on its arrow does. */
	private static void openMenu(ToolItem item) {
		Event arrow = new Event();
		arrow.detail = SWT.ARROW;
		item.notifyListeners(SWT.Selection, arrow);
	}

	@Override
	@SuppressWarnings("rawtypes")
	public void updateElement(UIElement element, Map parameters) {
		if (parameters.get(PROPERTY) instanceof String name && parameters.get(VALUE) instanceof String value) {
			DisplayState state = RampServices.in(element.getServiceLocator()).display().display();
			element.setChecked(Property.valueOf(name).of(state).equals(value));
		}
	}
}
