package org.volunteerstation.registry.standard;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.station.StationKind;

/**
 * An edition of what a standard site has.
 *
 * @param edition its number, from 1
 * @param items the items in order
 */
public record Checklist(int edition, List<Item> items) {

	public Checklist {
		items = List.copyOf(items);
	}

	Optional<Item> item(String code) {
		return this.items.stream().filter((item) -> item.code().equals(code)).findFirst();
	}

	/**
	 * What is asked of sites of one kind.
	 * @param kind which
	 * @return the same edition without what is asked of others
	 */
	public Checklist of(StationKind kind) {
		return new Checklist(this.edition,
				this.items.stream().filter((item) -> item.kind() == null || item.kind() == kind).toList());
	}

	/** Whether somebody has to manage such a site. */
	boolean asksForManagers() {
		return this.items.stream().anyMatch((item) -> item.derivation() == Derivation.MANAGERS);
	}

	/** How many days back any of its items looks. */
	int daysBack() {
		return this.items.stream()
			.mapToInt((item) -> (item.tally() != null) ? item.tally().withinDays() : 0)
			.max()
			.orElse(0);
	}

	/**
	 * An item.
	 *
	 * @param code its code within the edition
	 * @param list code list that it comes from
	 * @param name in Chinese
	 * @param nameEn in English
	 * @param weight what it adds to the score, of the sum of all weights
	 * @param basis where the answer comes from
	 * @param kind sites that it is asked of; null for both kinds
	 */
	public record Item(String code, String list, String name, String nameEn, int weight, Basis basis,
			@Nullable StationKind kind) {

		/**
		 * Where the answer comes from.
		 * @return the source
		 */
		public Derivation derivation() {
			return this.basis.derivation();
		}

		/**
		 * The item that answers it.
		 * @return its code; null unless derived so
		 */
		public @Nullable String sameAs() {
			return this.basis.sameAs();
		}

		/**
		 * What is counted for the answer.
		 * @return null unless it is derived from projects or activities
		 */
		public @Nullable Tally tally() {
			return this.basis.tally();
		}

	}

	/**
	 * Where the answer to an item comes from.
	 *
	 * @param derivation the source
	 * @param sameAs the item that answers it; null unless derived so
	 * @param tally what is counted; null unless it is projects or activities
	 */
	public record Basis(Derivation derivation, @Nullable String sameAs, @Nullable Tally tally) {

		public Basis {
			boolean counted = derivation == Derivation.PROJECTS || derivation == Derivation.ACTIVITIES;
			if (counted != (tally != null)) {
				throw new IllegalStateException("a checklist says how many projects and activities it wants");
			}
		}

	}

	/** Where the answer to an item comes from. */
	public enum Derivation {

		/** Somebody looks and enters it. */
		ENTERED,

		/** From the managers: somebody's term holds on the day. */
		MANAGERS,

		/** From the register: the day of the plaque is known. */
		PLAQUE,

		/** From another item that asks for the same. */
		SAME,

		/** From the projects that the station offers. */
		PROJECTS,

		/** From the activities that the station has held lately. */
		ACTIVITIES

	}

}
