package org.volunteerstation.registry.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;

/**
 * The notices. The office that asks is the root of the scope: it sees what it has sent
 * and what is addressed to it, nothing else.
 */
public interface Notices {

	/**
	 * A notice of the office's own.
	 * @param id its identifier
	 * @param scope the office
	 * @return empty when the office has sent none such
	 */
	Optional<Notice> sent(String id, RegionScope scope);

	/**
	 * A notice of the office's own, kept from being changed until the transaction ends.
	 * @param id its identifier
	 * @param scope the office
	 * @return empty when the office has sent none such
	 */
	Optional<Notice> lock(String id, RegionScope scope);

	/**
	 * What the office has written, newest first.
	 * @param query which page
	 * @param scope the office
	 * @return up to {@code query.rows()} notices
	 */
	List<Notice> sent(SliceQuery query, RegionScope scope);

	/**
	 * Stores a draft.
	 * @param notice the notice
	 * @param scope the office
	 */
	void add(Notice notice, RegionScope scope);

	/**
	 * Stores the next version.
	 * @param notice its new state
	 * @param scope the office
	 * @throws NoticeRefusal.Stale when somebody was faster
	 */
	void save(Notice notice, RegionScope scope);

	/**
	 * Removes a draft.
	 * @param notice the draft
	 * @param scope the office
	 */
	void remove(Notice notice, RegionScope scope);

	/**
	 * Lets the audience see it.
	 * @param notice the notice
	 * @param place its place in the order of publication
	 * @param scope the office
	 */
	void address(Notice notice, String place, RegionScope scope);

	/**
	 * Counts the regions that an audience reaches.
	 * @param notice the notice
	 * @param on the day
	 * @param scope the office
	 * @return how many
	 */
	int addressed(Notice notice, LocalDate on, RegionScope scope);

	/**
	 * Counts the regions that have read.
	 * @param ids identifiers of notices
	 * @param scope the office that sent them
	 * @return by id; a notice that nobody has read is left out
	 */
	Map<String, Integer> read(List<String> ids, RegionScope scope);

	/**
	 * The regions that a notice reaches, by code.
	 * @param notice the notice
	 * @param read those that have read, or those that have not; null for both
	 * @param on the day
	 * @param query which page; {@code after} is a region code
	 * @param scope the office
	 * @return up to {@code query.rows()} regions
	 */
	List<Receipt> receipts(Notice notice, @Nullable Boolean read, LocalDate on, SliceQuery query, RegionScope scope);

	/**
	 * What is addressed to the office, newest first.
	 * @param unread only what it has not read, and what is not withdrawn
	 * @param query which page; {@code after} is a place
	 * @param scope the office
	 * @return up to {@code query.rows()} notices
	 */
	List<Received> inbox(boolean unread, SliceQuery query, RegionScope scope);

	/**
	 * Counts what the office has not read.
	 * @param max where counting ends
	 * @param scope the office
	 * @return at most {@code max}
	 */
	int unread(int max, RegionScope scope);

	/**
	 * A notice that is addressed to the office.
	 * @param id its identifier
	 * @param scope the office
	 * @return empty when none such is
	 */
	Optional<Received> received(String id, RegionScope scope);

	/**
	 * Notes that the office has read; who was first stays.
	 * @param id the notice
	 * @param reader who reads
	 * @param at when
	 * @param scope the office
	 * @return false when it had read before
	 */
	boolean receipt(String id, Reader reader, Instant at, RegionScope scope);

}
