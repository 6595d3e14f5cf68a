package org.volunteerstation.project.project.messaging;

import java.util.List;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.events.OutboundEvent;
import org.volunteerstation.platform.events.Outbox;
import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.project.project.Project;
import org.volunteerstation.project.project.ProjectEvent;
import org.volunteerstation.project.project.ProjectEvents;

/**
 * Writes what happened to projects to the outbox and to the audit trail, both in the
 * transaction in which it happened.
 */
@Component
class OutboxProjectEvents implements ProjectEvents {

	private static final String TOPIC = "project";

	private final Outbox outbox;

	private final Audit audit;

	OutboxProjectEvents(Outbox outbox, Audit audit) {
		this.outbox = outbox;
		this.audit = audit;
	}

	@Override
	public void append(ProjectEvent event) {
		Project project = event.project();
		String type = switch (event) {
			case ProjectEvent.Proposed proposed -> "volunteer.project.proposed.v1";
			case ProjectEvent.Changed changed -> "volunteer.project.changed.v1";
			case ProjectEvent.Moved moved -> "volunteer.project.moved.v1";
		};
		String action = switch (event) {
			case ProjectEvent.Proposed proposed -> "project.propose";
			case ProjectEvent.Changed changed -> "project.change";
			case ProjectEvent.Moved moved -> "project.move";
		};
		this.outbox.append(new OutboundEvent(TOPIC, project.id().value(), type, project.region(), project.version(),
				ProjectData.of(project)));
		this.audit.record(action, "project", project.id().value(), project.region());
	}

	@Override
	public void moved(List<Project> projects) {
		this.outbox.appendAll(projects.stream()
			.map((project) -> new OutboundEvent(TOPIC, project.id().value(), "volunteer.project.moved.v1",
					project.region(), project.version(), ProjectData.of(project)))
			.toList());
	}

}
