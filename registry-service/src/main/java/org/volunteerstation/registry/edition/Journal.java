package org.volunteerstation.registry.edition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.change.ChangeState;

/** The steps of approved editions: orders that are applied one by one. */
public interface Journal {

	/**
	 * Stores the steps of an edition.
	 * @param edition the edition
	 * @param entries the steps
	 * @param scope what the caller may write
	 */
	void add(EditionDraft edition, List<Entry> entries, RegionScope scope);

	/**
	 * The steps that are not applied yet.
	 * @param edition the edition
	 * @param scope what the caller may see
	 * @return their orders, by number
	 */
	List<String> pending(EditionDraft edition, RegionScope scope);

	/**
	 * How far it is.
	 * @param edition the edition
	 * @param scope what the caller may see
	 * @return all 0 before it is planned
	 */
	default Progress progress(EditionDraft edition, RegionScope scope) {
		return progress(List.of(edition), scope).getOrDefault(edition.id(), Progress.NONE);
	}

	/**
	 * How far several editions are, with one question.
	 * @param editions the editions
	 * @param scope what the caller may see
	 * @return by the edition's identifier; none of those that are not planned
	 */
	Map<String, Progress> progress(Collection<EditionDraft> editions, RegionScope scope);

	/**
	 * Editions of the caller's province with steps that not every service has followed,
	 * forth or back.
	 * @param scope what the caller may see
	 * @return their identifiers
	 */
	Set<String> onTheWay(RegionScope scope);

	/**
	 * The steps within the caller's subtree.
	 * @param edition the edition
	 * @param state where their orders stand; null for any
	 * @param query which page; {@code after} is a number
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} steps, by number
	 */
	List<JournalStep> steps(EditionDraft edition, @Nullable ChangeState state, SliceQuery query, RegionScope scope);

	/**
	 * Open change orders that concern codes which the edition changes.
	 * @param edition the edition
	 * @param most how many are named at most
	 * @param scope what the caller may see
	 * @return how many there are, and the oldest of them
	 */
	OpenOrders openOrders(EditionDraft edition, int most, RegionScope scope);

	/**
	 * Orders that an edition has to wait for.
	 *
	 * @param count how many there are
	 * @param first the oldest of them
	 */
	record OpenOrders(long count, List<OpenOrder> first) {

		/** Nothing is in the way. */
		public static final OpenOrders NONE = new OpenOrders(0, List.of());

		public OpenOrders {
			first = List.copyOf(first);
		}

	}

	/**
	 * An order that an edition has to wait for.
	 *
	 * @param id its identifier
	 * @param state where it stands
	 * @param office the region of those who drafted it
	 * @param officeName its name; the code when there is no such region any more
	 * @param on the first day of what it wants
	 */
	record OpenOrder(String id, ChangeState state, RegionCode office, String officeName, LocalDate on) {
	}

	/**
	 * A step.
	 *
	 * @param step what it does
	 * @param orderId the order that it is applied by
	 */
	record Entry(Step step, String orderId) {
	}

	/**
	 * How far an edition is.
	 *
	 * @param steps steps in all
	 * @param applied those that the registry has applied
	 * @param undone those that were taken back since
	 * @param withdrawn those that were given up with the edition before they were applied
	 * @param followed those that every other service has followed, forth or back
	 */
	record Progress(long steps, long applied, long undone, long withdrawn, long followed) {

		/** Before it is planned. */
		public static final Progress NONE = new Progress(0, 0, 0, 0, 0);

		/**
		 * Steps of which nothing more comes by itself.
		 * @return how many
		 */
		public long ended() {
			return this.applied + this.undone + this.withdrawn;
		}

		/**
		 * Whether every step was applied, be it taken back since.
		 * @return true as well where there are no steps
		 */
		boolean isComplete() {
			return this.applied + this.undone == this.steps;
		}
	}

}
