package org.volunteerstation.deploy;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the person step by step what happens. */
final class Progress {

	private static final int EVERY = 4000;

	private final PrintStream out;

	private final boolean terminal;

	private final long begin = System.nanoTime();

	private int told;

	Progress(PrintStream out, boolean terminal) {
		this.out = out;
		this.terminal = terminal;
	}

	void step(String number, String chinese, String english) {
		line("[" + number + "] " + chinese + " / " + english);
	}

	void ready(String component) {
		line(String.format(Locale.ROOT, "      %-18s 就绪 / ready   %4d s", component,
				(System.nanoTime() - this.begin) / 1_000_000_000L));
	}

	void line(String text) {
		this.out.println(text);
		this.out.flush();
	}

	/** Rewrites one line on a terminal; elsewhere a line now and then. */
	void count(int done, int all) {
		if (this.terminal) {
			this.out.print("\r      " + done + " / " + all + ((done >= all) ? "\n" : ""));
			this.out.flush();
		}
		else if (done >= all || done - this.told >= EVERY) {
			this.told = (done >= all) ? 0 : done;
			line("      " + done + " / " + all);
		}
	}

}
