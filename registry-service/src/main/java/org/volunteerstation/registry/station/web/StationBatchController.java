package org.volunteerstation.registry.station.web;

import java.util.List;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.service.Idempotent;
import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Role;
import org.volunteerstation.registry.station.StationBatch;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationRefusal;

/** Registers many stations with one request. */
@RestController
@RequestMapping("/api/v1/registry/stations/batches")
class StationBatchController {

	private final StationBatch batch;

	private final ProblemTexts texts;

	StationBatchController(StationBatch batch, ProblemTexts texts) {
		this.batch = batch;
		this.texts = texts;
	}

	@Registers
	@Idempotent
	@PostMapping
	ResponseEntity<BatchView> register(@Valid @RequestBody StationRequests.Batch request, RegionScope scope,
			Operator operator) {
		StationBatch.Outcome outcome = this.batch.register(request.rows(operator.is(Role.SYSTEM)), request.mode(),
				scope);
		return ResponseEntity.ok(new BatchView(outcome.stored().stream().map(StationId::value).toList(),
				outcome.refused().stream().map(this::refused).toList()));
	}

	private RefusedView refused(StationBatch.Refused row) {
		StationRefusal refusal = row.refusal();
		return new RefusedView(row.index(), refusal.code(), this.texts.detail(refusal.code(), refusal.arguments()));
	}

	/**
	 * What became of a batch.
	 *
	 * @param stored identifiers in the order of the rows
	 * @param refused rows that were not stored
	 */
	record BatchView(List<String> stored, List<RefusedView> refused) {
	}

	/**
	 * A row that was not stored.
	 *
	 * @param index its place in the batch, from 0
	 * @param code stable code
	 * @param detail for a person
	 */
	record RefusedView(int index, String code, String detail) {
	}

}
