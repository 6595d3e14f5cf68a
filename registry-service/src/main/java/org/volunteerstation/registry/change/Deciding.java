package org.volunteerstation.registry.change;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.RegionDirectory;

/** Takes orders from step to step; the last one by the date. */
@Service
@Transactional
public class Deciding {

	private final ChangeOrders orders;

	private final Application application;

	private final TakingBack back;

	private final Rehoming rehoming;

	private final PostRehoming posts;

	private final Warnings warnings;

	private final ChangeEvents events;

	private final Clock clock;

	Deciding(ChangeOrders orders, Application application, TakingBack back, Rehoming rehoming, PostRehoming posts,
			Warnings warnings, ChangeEvents events, Clock clock) {
		this.orders = orders;
		this.application = application;
		this.back = back;
		this.rehoming = rehoming;
		this.posts = posts;
		this.warnings = warnings;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Takes a step. An approved order whose date has come is applied at once.
	 * @param id the order
	 * @param to where to
	 * @param remark what is said to it; null for nothing
	 * @param version the version that the caller has seen
	 * @param author who takes it
	 * @return the order
	 */
	public ChangeOrder step(String id, ChangeState to, @Nullable String remark, long version, Author author) {
		ChangeOrder known = this.orders.lock(id, author.scope()).orElseThrow(ChangeRefusal.NotFound::new);
		if (known.version() != version) {
			throw new ChangeRefusal.Stale();
		}
		ChangeOrder order = known.step(to, author, remark, this.clock);
		if (to == ChangeState.SUBMITTED || to == ChangeState.APPROVED) {
			this.application.verified(order);
		}
		if (to == ChangeState.UNDONE) {
			this.back.takeBack(order);
			return order;
		}
		this.orders.save(order, author.scope());
		this.events.stepped(order);
		return (to == ChangeState.APPROVED && !order.on().isAfter(today())) ? this.application.apply(order) : order;
	}

	/**
	 * Applies an order whose date has come, unless somebody was faster.
	 * @param due the order as it was found
	 * @return whether it was applied now
	 */
	public boolean apply(ChangeOrder due) {
		ChangeOrder order = this.orders.lock(due.id(), due.scope()).orElseThrow(ChangeRefusal.NotFound::new);
		if (order.state() != ChangeState.APPROVED || order.on().isAfter(today())) {
			return false;
		}
		this.application.apply(order);
		return true;
	}

	/**
	 * Notes why an order was not applied on its day, for those who drafted it.
	 * @param due the order as it was found
	 * @param refusal why
	 * @return whether that is news
	 */
	public boolean noteRefusal(ChangeOrder due, Refusal refusal) {
		DayRefusal said = new DayRefusal(refusal.code(), refusal.arguments().stream().map(Object::toString).toList(),
				this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		boolean news = this.orders.noteRefusal(due, said, due.scope());
		if (news) {
			this.events.refused(due);
		}
		return news;
	}

	/**
	 * Approved orders whose date has come.
	 * @return the earliest first
	 */
	@Transactional(readOnly = true)
	public List<ChangeOrder> due() {
		return this.orders.due(today());
	}

	/**
	 * What an order will do.
	 * @param id the order
	 * @param scope what the caller may see
	 * @return counts, and what stands in the way
	 */
	@Transactional(readOnly = true)
	public Preview preview(String id, RegionScope scope) {
		ChangeOrder order = this.orders.find(id, scope).orElseThrow(ChangeRefusal.NotFound::new);
		List<Line> lines = this.orders.lines(id, scope);
		return new Preview(this.rehoming.counts(order, order.scope()), this.posts.count(order, order.scope()),
				this.rehoming.clashes(order, order.scope()), this.orders.renames(id, scope),
				this.warnings.crowds(order, order.scope()),
				SharedName.of(lines, this.warnings.children(SharedName.parents(lines), order.scope())),
				lines.stream().filter(Line::moves).map(Line::from).toList());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(RegionDirectory.ZONE));
	}

}
