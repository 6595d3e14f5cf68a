package org.volunteerstation.registry.standard;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

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
	 * An item.
	 *
	 * @param code its code within the edition
	 * @param list code list that it comes from
	 * @param name in Chinese
	 * @param nameEn in English
	 * @param weight what it adds to the score, of the sum of all weights
	 * @param derivation where the answer comes from
	 * @param sameAs the item that answers it; null unless derived so
	 */
	public record Item(String code, String list, String name, String nameEn, int weight, Derivation derivation,
			@Nullable String sameAs) {
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
		SAME

	}

}
