/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.network.NetworkTypes;
import org.rampscope.learning.training.CopyKind;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.powder.phase.Calibrants;
import org.rampscope.ui.document.DocumentState;
import org.rampscope.plot.ramp.FoundTransition;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.Images;
import org.rampscope.ui.internal.help.HelpView;
import org.rampscope.ui.internal.view.DetectorView;
import org.rampscope.ui.internal.view.PhasesView;
import org.rampscope.ui.internal.view.PipelineView;
import org.rampscope.ui.internal.view.RampMapView;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.internal.view.TransitionView;
import org.rampscope.plot.FrameRange;

/**
 * Takes the pictures of README and user guide: goes through the perspectives in two sizes, writes what is on the screen, and closes the
 * window. Started by the system property {@value #PROPERTY}, which names the folder.
 */
final class PictureTour {

	/** Names the folder of the pictures. */
	static final String PROPERTY = "rampscope.pictures";

	private static final int[][] SIZES = { { 1280, 800 }, { 1920, 1080 } };
	/** Without a window manager there are no borders, and the platform takes off room for them all the same. */
	private static final int TRIM_WIDTH = 6;
	private static final int TRIM_HEIGHT = 29;
	private static final int EPOCHS = 8;
	private static final long SETTLED_MS = 700;
	private static final long LONGEST_NS = 300_000_000_000L;

	private final IWorkbenchWindow window;
	private final Path folder;
	private final boolean demo;
	private final RampServices services;

	/**
	 * @param window the workbench window
	 * @param folder where the pictures go
	 * @param demo whether a ramp has to be simulated first; else one is being opened
	 */
	PictureTour(IWorkbenchWindow window, Path folder, boolean demo) {
		this.window = window;
		this.folder = folder;
		this.demo = demo;
		services = RampServices.in(window);
	}

	/** Starts in a thread of its own. */
	void start() {
		Thread thread = new Thread(this::run, "RampScope pictures");
		thread.setDaemon(true);
		thread.start();
	}

	private void run() {
		try {
			Files.createDirectories(folder);
			// In the user's folder, so that the pictures show no path of this machine.
			Path home = Path.of(System.getProperty("user.home"), "rampscope-demo");
			if (demo) {
				services.documents().open(new PictureRamp().make(home));
			}
			await(() -> services.documents().state() instanceof DocumentState.Open);
			train();
			for (int[] size : SIZES) {
				ui(() -> window.getShell().setBounds(0, 0, size[0] + TRIM_WIDTH, size[1] + TRIM_HEIGHT));
				go("-" + size[0] + "x" + size[1]);
			}
			if (demo) {
				PictureRamp.remove(home);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} finally {
			// What was trained and classified for the pictures is not asked about.
			List.copyOf(services.documents().all()).forEach(services.documents()::close);
			services.models().state().models().forEach(services.models()::close);
			ui(() -> PlatformUI.getWorkbench().close());
		}
	}

	/** A model, so that the perspectives about models have something to show. */
	private void train() {
		TrainingSettings quick = TrainingSettings.DEFAULT.withNetwork(NetworkTypes.FCNN.id()).withEpochs(EPOCHS)
				.withCopies(1, CopyKind.NORMAL, 0.2).withValidation(0.2, 1, 0);
		ui(() -> services.models().train(services.documents().ramp().orElseThrow(), quick, "cpu"));
		await(() -> services.documents().ramp().filter(ramp -> ramp.scan().results().contains(Classification.TYPE.name())).isPresent()
				|| !services.models().state().training().problem().isEmpty());
	}

	private void go(String suffix) throws IOException {
		show(RampPerspective.ID, PhasesView.ID, TransitionView.ID);
		FoundTransition found = services.documents().ramp().flatMap(ramp -> ramp.transitions().stream().findFirst())
				.orElseThrow(() -> new AnalysisException(Messages.pictures_noTransition, Messages.pictures_noTransitionRemedy));
		ui(() -> services.phases().update(old -> old.with(Calibrants.PT).with(Calibrants.NE)));
		ui(() -> services.selection().update(old -> old.withFrame(found.onsetFrame())
				.withFrames(java.util.Optional.of(FrameRange.between(found.onsetFrame(), found.endFrame())))));
		take("ramp" + suffix);
		ui(() -> services.selection().update(old -> old.withFrames(java.util.Optional.empty())));
		show(TrainPerspective.ID);
		take("train" + suffix);
		show(InspectPerspective.ID);
		take("inspect" + suffix);
		show(ProvenancePerspective.ID);
		take("provenance" + suffix);
		show(ProvenancePerspective.ID, PipelineView.ID);
		await(() -> ((PipelineView) window.getActivePage().findView(PipelineView.ID)).isPreviewed());
		// The first preview also prepares the integration.
		ui(() -> services.selection().update(old -> old.withFrame(found.onsetFrame() + 1)));
		take("pipeline" + suffix);
		show(RampPerspective.ID, HelpView.ID);
		take("help" + suffix);
	}

	private void show(String perspective, String... views) {
		ui(() -> {
			IWorkbenchPage page = window.getActivePage();
			page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(perspective));
			page.resetPerspective();
			for (String view : List.of(views)) {
				try {
					page.showView(view);
				} catch (PartInitException e) {
					throw new IllegalStateException(e);
				}
			}
		});
	}

	private void take(String name) throws IOException {
		await(this::isSettled);
		pause();
		ImageData picture = ask(() -> {
			Display display = window.getShell().getDisplay();
			var bounds = window.getShell().getBounds();
			Image image = new Image(display, bounds.width - TRIM_WIDTH, bounds.height - TRIM_HEIGHT);
			GC gc = new GC(display);
			gc.copyArea(image, bounds.x, bounds.y);
			gc.dispose();
			ImageData data = image.getImageData();
			image.dispose();
			return data;
		});
		Files.write(folder.resolve(name + ".png"), Images.png(picture));
	}

	/** Nothing is at work; map and detector frame are painted. */
	private boolean isSettled() {
		boolean busy = java.util.Arrays.stream(Job.getJobManager().find(null))
				.anyMatch(job -> !job.isSystem() && job.getState() == Job.RUNNING);
		return !busy && isSettled(RampMapView.ID, RampMapView.class, map -> map.canvas().isUpToDate())
				&& isSettled(DetectorView.ID, DetectorView.class, detector -> detector.canvas().isUpToDate());
	}

	private <V extends IViewPart> boolean isSettled(String id, Class<V> kind, Predicate<V> isPainted) {
		IViewPart view = window.getActivePage().findView(id);
		return !kind.isInstance(view) || !window.getActivePage().isPartVisible(view) || isPainted.test(kind.cast(view));
	}

	private static void pause() {
		try {
			Thread.sleep(SETTLED_MS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void await(BooleanSupplier condition) {
		long end = System.nanoTime() + LONGEST_NS;
		while (!ask(condition::getAsBoolean)) {
			if (System.nanoTime() > end) {
				throw new AnalysisException(Messages.pictures_notSettled, Messages.pictures_notSettledRemedy);
			}
			pause();
		}
	}

	private void ui(Runnable work) {
		window.getWorkbench().getDisplay().syncExec(work);
	}

	private <T> T ask(Supplier<T> question) {
		AtomicReference<T> answer = new AtomicReference<>();
		ui(() -> answer.set(question.get()));
		return answer.get();
	}
}
