package org.volunteerstation.registry.account;

import java.util.List;

import org.springframework.stereotype.Service;

/**
 * What each change of an account leaves behind in its transaction: an event with an entry
 * of the audit trail, and work for Keycloak.
 */
@Service
public class AccountRecords {

	private final AccountEvents events;

	private final Alignments alignments;

	AccountRecords(AccountEvents events, Alignments alignments) {
		this.events = events;
		this.alignments = alignments;
	}

	/**
	 * Something happened that leaves the person in the same post. Whoever issues a code
	 * could redeem it first: it gives what the posts give, and nothing else that the
	 * person was trusted with.
	 * @param step what
	 * @param account its state since then
	 * @param revoke whether tokens and sessions of before are void
	 */
	void happened(AccountEvents.Step step, Account account, boolean revoke) {
		happened(step, account, List.of(), revoke);
	}

	/**
	 * The same where posts were given, taken or changed.
	 * @param step what happened
	 * @param account its state since then
	 * @param posts the posts
	 * @param revoke whether tokens and sessions of before are void
	 */
	void happened(AccountEvents.Step step, Account account, List<Post> posts, boolean revoke) {
		tell(step, account, posts, revoke, step == AccountEvents.Step.INVITED);
	}

	/**
	 * The account may act in another post now. Who chose another of the own posts keeps
	 * the token of the old one until there can be one of the new.
	 * @param step what happened
	 * @param turn the account before and since
	 * @param posts the posts that were taken
	 * @param revoke whether tokens and sessions of before are void
	 */
	void turned(AccountEvents.Step step, Turn turn, List<Post> posts, boolean revoke) {
		tell(step, turn.now(), posts, revoke, turn.now().actsBeyond(turn.before()));
	}

	private void tell(AccountEvents.Step step, Account account, List<Post> posts, boolean revoke, boolean dropRoles) {
		this.events.happened(step, account, posts);
		this.alignments.request(account,
				new Alignments.Effect(revoke, revoke && step != AccountEvents.Step.SWITCHED, dropRoles));
	}

	/**
	 * An account that may act in another post than before.
	 *
	 * @param before its state until then
	 * @param now its state since then
	 */
	record Turn(Account before, Account now) {
	}

}
