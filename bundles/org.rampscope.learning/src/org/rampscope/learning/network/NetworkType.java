/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.rampscope.core.error.SettingsException;
import org.rampscope.core.error.Suggestion;

/**
 * One kind of network: all there is to say of it, in one class. What it learns and which patterns it can take is not said but
 * {@linkplain Networks asked of} the network it makes. {@link NetworkTypes} lists those that ship; others register there, or as OSGi
 * services of this class.
 */
public abstract class NetworkType {

	/** What is true of some networks and matters to whoever trains or runs them. */
	public enum Trait {
		/** Convolves patterns: what its layers hand on is many times as large as a pattern. */
		CONVOLUTIONAL,
		/** Takes sequences of frames and remembers along them; trained on and asked for single frames unless told otherwise. */
		RECURRENT,
		/** Takes sequences of frames and looks at all of them at once: the answer for a frame depends on those beside it. */
		FRAME_ATTENTION,
		/** Takes one point of every bin of a pattern at a time instead of a pattern. */
		BINNED,
		/** Gives a representation of a pattern instead of classes. */
		ENCODER
	}

	/**
	 * A network of this type worth listing.
	 *
	 * @param settings which
	 * @param remark what sets it apart; empty for the plain one
	 */
	public record Variant(NetworkSettings settings, String remark) {
	}

	private final String id;
	private final String name;
	private final String citation;
	private final TrainingPreset preset;
	private final Set<Trait> traits;

	/**
	 * @param id name in settings, model files and on the command line: lower case, hyphens, nobody else's
	 * @param name name for people
	 * @param citation what to cite
	 * @param preset how it is trained by default
	 * @param traits what is true of it
	 */
	protected NetworkType(String id, String name, String citation, TrainingPreset preset, Trait... traits) {
		this.id = id;
		this.name = name;
		this.citation = citation;
		this.preset = preset;
		this.traits = Set.of(traits);
	}

	/**
	 * @param name an {@linkplain #id() id} or {@linkplain #aliases() another name}; capitals do not matter, nor underscores for hyphens
	 * @throws SettingsException where there is no such network; the message lists those there are
	 */
	public static NetworkType of(String name) {
		String wanted = name.toLowerCase(Locale.ROOT).replace('_', '-');
		return NetworkTypes.all().stream().filter(t -> t.id.equals(wanted) || t.aliases().contains(wanted)).findFirst()
				.orElseThrow(() -> new SettingsException("network", "there is no network \"" + name + "\"",
						Suggestion.of(name, NetworkTypes.all().stream().map(NetworkType::id).toList()) + "Take one of " + NetworkTypes.all().stream().map(NetworkType::id).collect(Collectors.joining(", "))));
	}

	/** @return name in settings and model files */
	public final String id() {
		return id;
	}

	/** @return other names it has had, in lower case with hyphens */
	public List<String> aliases() {
		return List.of();
	}

	/** @return name for people, that of the published table for published ones */
	public final String name() {
		return name;
	}

	/** @return what to cite */
	public final String citation() {
		return citation;
	}

	/** @return how it is trained by default */
	public final TrainingPreset preset() {
		return preset;
	}

	/** @return whether that is true of it */
	public final boolean has(Trait trait) {
		return traits.contains(trait);
	}

	/** @return whether the network takes patterns as sequences: groups × sequence × points */
	public final boolean sequential() {
		return has(Trait.RECURRENT) || has(Trait.FRAME_ATTENTION);
	}

	/** @return whether the network learns the classes of whole patterns from labels */
	public final boolean classifiesPatterns() {
		return !has(Trait.BINNED) && !has(Trait.ENCODER);
	}

	/** @return names of the settings of a training that have a meaning for this network and not for every other */
	public Set<String> ownSettings() {
		return sequential() ? Set.of("grouping") : Set.of();
	}

	/** @return names of the settings of a training that only other networks have */
	public final Set<String> foreignSettings() {
		Set<String> foreign = new HashSet<>();
		NetworkTypes.all().forEach(type -> foreign.addAll(type.ownSettings()));
		foreign.removeAll(ownSettings());
		return foreign;
	}

	/**
	 * @param plain the network with its usual settings
	 * @return it, and what else of this type has been published
	 */
	public List<Variant> variants(NetworkSettings plain) {
		return List.of(new Variant(plain, ""));
	}

	/** @return numbers the network gives per row: 1 for two classes (a logit of class 1), else one logit per class */
	public int outputs(NetworkSettings settings) {
		return settings.classes() == 2 ? 1 : settings.classes();
	}

	/** @return numbers in a row that goes in */
	public int inputWidth(NetworkSettings settings) {
		return settings.points();
	}

	/**
	 * @param settings a network of this type; its patterns may be too short, which the network tells by the shapes of its layers
	 * @return the network, without values yet; nothing native may be needed for that
	 */
	protected abstract PatternNetwork network(NetworkSettings settings);

	/**
	 * Draws the values that a tensor starts from; those of PyTorch's layers unless overridden.
	 *
	 * @param tensor one of the network, in the order in which it has them
	 */
	protected void initialize(InitialWeights tensor) {
		tensor.pyTorch();
	}

	/**
	 * @param weights weights that somebody released
	 * @param feedForward what the weights do not tell
	 * @return which network of this type they are of, by the names and shapes of their tensors; empty where they are of another
	 */
	protected Optional<NetworkSettings> recognize(ReleasedWeights weights, FeedForward feedForward) {
		return Optional.empty();
	}

	/** @return what released weights have in front of the names of the network's tensors */
	protected String releasedPrefix() {
		return "";
	}

	@Override
	public final String toString() {
		return id;
	}
}
