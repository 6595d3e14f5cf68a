package org.volunteerstation.registry.edition;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Tier;

/** What editions refuse; the codes are the contract's. */
public abstract sealed class EditionRefusal extends Refusal {

	private EditionRefusal(Kind kind, String code, @Nullable String pointer, Object... arguments) {
		super(kind, code, pointer, List.of(arguments));
	}

	/** No such edition, or none for this caller. */
	public static final class NotFound extends EditionRefusal {

		public NotFound() {
			super(Kind.NOT_FOUND, "edition-not-found", null);
		}

	}

	/** No such proposal, or none for this caller. */
	public static final class SuccessionNotFound extends EditionRefusal {

		public SuccessionNotFound(@Nullable String pointer) {
			super(Kind.NOT_FOUND, "edition-proposal-not-found", pointer);
		}

	}

	/** Somebody else changed it since it was read. */
	public static final class Stale extends EditionRefusal {

		public Stale() {
			super(Kind.STALE, "stale", null);
		}

	}

	/** Somebody has decided on a row's proposal since the sheet was given out. */
	public static final class DecidedSince extends EditionRefusal {

		public DecidedSince() {
			super(Kind.STALE, "edition-decided-since", null);
		}

	}

	/** Another edition of the province is still under way. */
	public static final class UnderWay extends EditionRefusal {

		public UnderWay(LocalDate on) {
			super(Kind.CONFLICT, "edition-under-way", null, on.toString());
		}

	}

	/** A step that does not follow. */
	public static final class StepIllegal extends EditionRefusal {

		StepIllegal(EditionState from, EditionState to) {
			super(Kind.CONFLICT, "edition-step-illegal", "/to", from, to);
		}

	}

	/** Proposals can be decided on only while the edition is open. */
	public static final class NotOpen extends EditionRefusal {

		NotOpen(EditionState state) {
			super(Kind.CONFLICT, "edition-not-open", null, state);
		}

	}

	/** Who submitted an edition cannot approve it. */
	public static final class SecondOfficial extends EditionRefusal {

		SecondOfficial() {
			super(Kind.CONFLICT, "edition-second-official", null);
		}

	}

	/** A step that the province alone takes. */
	public static final class ProvinceOnly extends EditionRefusal {

		ProvinceOnly() {
			super(Kind.CONFLICT, "edition-province-only", null);
		}

	}

	/** The edition has no region of a tier that the tree has. */
	public static final class Incomplete extends EditionRefusal {

		/** Told by its number, which needs no translation: 1 is the province. */
		Incomplete(Tier tier) {
			super(Kind.INVALID, "edition-incomplete", null, Integer.toString(tier.ordinal() + 1));
		}

	}

	/**
	 * The edition has not half of the regions of today: part of a tree, not a whole one.
	 */
	public static final class TooFew extends EditionRefusal {

		TooFew(int regions, int before) {
			super(Kind.INVALID, "edition-too-few", null, regions, before);
		}

	}

	/** The tree has no region yet: a first edition is imported, not compared. */
	public static final class NothingBefore extends EditionRefusal {

		NothingBefore() {
			super(Kind.CONFLICT, "edition-nothing-before", null);
		}

	}

	/** Regions that change hold a state of the edition's day or later. */
	public static final class Outdated extends EditionRefusal {

		Outdated(RegionCode code, LocalDate since) {
			super(Kind.CONFLICT, "edition-outdated", null, code.value(), since.toString());
		}

	}

	/** Open change orders concern regions that the edition changes; some are named. */
	public static final class OrdersOpen extends EditionRefusal {

		private final transient List<Fault> faults;

		OrdersOpen(long count, List<Fault> faults) {
			super(Kind.CONFLICT, "edition-orders-open", null, Long.toString(count));
			this.faults = List.copyOf(faults);
		}

		@Override
		public List<Fault> faults() {
			return this.faults;
		}

	}

	/** The tree is not the one that the edition was compared with. */
	public static final class TreeChanged extends EditionRefusal {

		TreeChanged(RegionCode code) {
			super(Kind.CONFLICT, "edition-tree-changed", null, code.value());
		}

	}

	/** Regions that hang together so that one message could not tell it. */
	public static final class StepTooLarge extends EditionRefusal {

		StepTooLarge(int most) {
			super(Kind.INVALID, "edition-step-too-large", null, Integer.toString(most));
		}

	}

	/** A code that is no region of the edition of the same tier. */
	public static final class TargetUnknown extends EditionRefusal {

		public TargetUnknown() {
			super(Kind.INVALID, "edition-target-unknown", "/to");
		}

	}

	/** A code belongs to a change, and to nothing else. */
	public static final class TargetMissing extends EditionRefusal {

		TargetMissing() {
			super(Kind.INVALID, "edition-target-missing", "/to");
		}

	}

	/** A new region has no predecessor that could go elsewhere. */
	public static final class WithoutPredecessor extends EditionRefusal {

		WithoutPredecessor() {
			super(Kind.CONFLICT, "edition-without-predecessor", "/decision");
		}

	}

	/** There is no other region to go to. */
	public static final class WithoutFallback extends EditionRefusal {

		WithoutFallback() {
			super(Kind.CONFLICT, "edition-without-fallback", "/decision");
		}

	}

}
