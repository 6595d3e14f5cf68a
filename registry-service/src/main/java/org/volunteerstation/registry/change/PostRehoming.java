package org.volunteerstation.registry.change;

import java.time.Instant;
import java.util.List;

import org.volunteerstation.platform.core.RegionScope;

/**
 * The posts of officials in the regions that an order moves. Posts of one account and
 * role that meet become one, which lasts as long as the longest of them. Locks go on as
 * those of the offices that set them.
 */
public interface PostRehoming {

	/**
	 * How many posts will move.
	 * @param order the order
	 * @param scope what the caller may see
	 * @return the count
	 */
	long count(ChangeOrder order, RegionScope scope);

	/**
	 * Moves the posts; what they were is noted.
	 * @param order the order
	 * @param now when
	 * @param scope what the caller may write
	 * @return accounts whose posts were moved, in order
	 */
	List<String> move(ChangeOrder order, Instant now, RegionScope scope);

	/**
	 * Takes back what the order moved, as far as it is not over by now.
	 * @param order the order
	 * @param now when
	 * @param scope what the caller may write
	 * @return accounts whose posts returned, in order
	 */
	List<String> takeBack(ChangeOrder order, Instant now, RegionScope scope);

}
